import { describe, expect, test } from "vitest";
import { baseWith, caseFile, composeAll } from "../../fixtures/project.ts";

const compose = (annex: string) => {
  const brief = caseFile("good-small", "data/briefs/small/brief.yaml") ?? "";
  const files = baseWith({ "data/briefs/small/brief.yaml": `${brief}${annex}` });
  const { documents, problems } = composeAll(files);
  return { document: documents[0], problems: problems.all.map(({ rule, place }) => `${rule} ${place?.line}`) };
};

describe("brief.yaml switches each annex on", () => {
  test("by the formats that carry it", () => {
    expect(compose("annex: { evidence: [pdf], data: [html, pdf] }\n").document?.annexIn).toEqual({
      evidence: ["pdf"],
      sources: [],
      conflicts: [],
      data: ["html", "pdf"],
    });
  });
  test("the evidence and the conflicts by a list of formats alone", () => {
    expect(compose("annex: [html]\n").document?.annexIn).toEqual({
      evidence: ["html"],
      sources: [],
      conflicts: ["html"],
      data: [],
    });
  });
  test("none without the key, and no annex that there is not", () => {
    expect(Object.values(compose("").document?.annexIn ?? {}).flat()).toEqual([]);
    expect(compose("annex: { evidense: [pdf] }\n").problems).toEqual([expect.stringMatching(/^\S+ 19$/)]);
  });
});

describe("an entry", () => {
  const entries = compose("").document?.annex.entries ?? [];
  const entry = (id: string) => entries.find((each) => each.id === id);
  test("says in which parts of the document its number stands, each once, and where to look", () => {
    expect(entry("aid-given")?.where).toEqual([
      { words: "Cover", anchor: "q1" },
      { words: "In brief", anchor: "q3" },
      { words: "Section 1", anchor: "q4" },
    ]);
  });
  test("of an alt text leads to its figure, for the number stands in no element of its own", () => {
    expect(entry("given[AZE, 2023].usd")?.where).toEqual([
      { words: "Section 1", anchor: "q9" },
      { words: "Figure 1", anchor: "bars" },
    ]);
  });
  test("says its value with hedge, its status, its formula in words and its sources", () => {
    expect(entry("countries-helped")).toMatchObject({ value: "over 140 countries", status: "reported", formula: null });
    expect(entry("share-2023")?.formula).toContain("aid given by year");
    expect(entry("share-2023")?.sources).toBe("Office of Ledgers (2025)");
  });
});

test("what is not known says where its words stand", () => {
  const { document } = compose("");
  expect(document?.annex.gaps).toMatchObject([
    { id: "generators", words: "some generators", where: [{ words: "Section 1", anchor: "q8" }] },
  ]);
});

test("each source comes with its licence and the words that this asks for", () => {
  const source = caseFile("good-small", "data/sources/ledger/source.yaml") ?? "";
  const files = baseWith({ "data/sources/ledger/source.yaml": `${source}attribution: Ledgers, 2025\n` });
  expect(composeAll(files).documents[0]?.annex.sources).toMatchObject([
    { id: "ledger", licence: "CC BY 4.0", attribution: "Ledgers, 2025", address: "https://example.org/ledger" },
  ]);
});
