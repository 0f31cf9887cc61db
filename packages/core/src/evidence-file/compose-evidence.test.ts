import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFiles } from "../../fixtures/content.ts";
import { composeEditions } from "../compose-editions.ts";
import type { Files } from "../files/files.ts";
import { Problems } from "../problem/collector.ts";
import { readProject } from "../read-project.ts";
import { canonicalJson } from "./canonical-json.ts";
import { composeEvidence, evidenceText } from "./compose-evidence.ts";
import { engine } from "./engine.ts";
import { type EvidenceFile, evidenceSchema } from "./evidence-schema.ts";

const files = projectFiles();
const report = "data/briefs/emerging-donor/report.en.md";

function account(content: Files) {
  const problems = new Problems();
  const project = readProject(content, problems);
  const [edition] = composeEditions(project, { briefs: ["emerging-donor"], languages: ["en"] }, problems);
  if (edition === undefined) throw new Error("the flagship could not be composed");
  return { kind: "report", quoting: edition.document, edition, evidence: project.evidence } as const;
}

const accounting = account(files);
const evidence: EvidenceFile = composeEvidence(accounting);

test("fits the schema that is published", () => {
  expect(evidenceSchema.parse(JSON.parse(evidenceText(accounting)))).toEqual(evidence);
});

test("is the same text whatever order it was made in", () => {
  const backwards = Object.fromEntries(Object.entries(evidence).reverse()) as EvidenceFile;
  expect(canonicalJson(backwards)).toBe(evidenceText(account(new Map([...files].reverse()))));
});

test("holds every place that quotes something, with what is printed there and as data", () => {
  const listed = Object.values(evidence.values).flatMap(({ quotes }) => quotes);
  expect(listed.map(({ id }) => id).sort()).toEqual(accounting.quoting.quotes.map(({ id }) => id).sort());
  expect(listed.length).toBeGreaterThan(80);
  for (const { file, line, column } of listed.filter((quote) => quote.file === report))
    expect(
      files
        .get(file)
        ?.split("\n")
        [line - 1]?.slice(column - 1),
    ).toMatch(/^\{\{/);
});

test("says of a fact what its source said, how exactly, and where that is written", () => {
  const given = evidence.values["oda-given-2024"];
  expect(given).toMatchObject({
    kind: "fact",
    value: "61900000",
    unit: "USD at current prices",
    status: "preliminary",
    "last-digit": 5,
    period: "2024",
    sources: ["smart-diplomacy"],
    inputs: [],
  });
  const lines = files.get("data/sources/smart-diplomacy/facts.yaml")?.split("\n") ?? [];
  expect(lines[(given?.written?.line ?? 0) - 1]).toMatch(/^oda-given-2024:/);
});

test("bounds are what the hedge allows, an open end among them", () => {
  expect(evidence.values["countries-assisted-by-aida"]).toMatchObject({
    hedge: "over",
    bounds: { low: { at: "140", open: true }, high: null },
  });
});

test("a metric leads to its inputs down to the row and column of a table", () => {
  const share = evidence.values["share-on-world-bank-gni-2024"];
  expect(share).toMatchObject({ kind: "metric", formula: expect.stringContaining("share("), unit: "percent" });
  expect(share?.["formula-in-words"]).toContain("million");
  const cell = share?.inputs.map((name) => evidence.values[name]?.cell).find((found) => found);
  expect(cell).toMatchObject({ column: "value", key: { iso3: "AZE", year: "2024" } });
  const row = files.get(cell?.file ?? "")?.split("\n")[(cell?.row ?? 0) - 1];
  expect(row).toMatch(/^AZE,Azerbaijan,2024,71581147352\.94118$/);
});

test("every name that it uses, it explains", () => {
  const names = new Set(Object.keys(evidence.values));
  for (const { inputs, sources } of Object.values(evidence.values)) {
    for (const input of inputs) expect(names).toContain(input);
    for (const source of sources) expect(Object.keys(evidence.sources)).toContain(source);
  }
  for (const { values } of evidence.conflicts) for (const name of values) expect(names).toContain(name);
});

test("words that numbers chose name those numbers", () => {
  const words = Object.values(evidence.values).filter(({ kind }) => kind === "words");
  expect(words.length).toBeGreaterThan(0);
  for (const { inputs } of words) expect(inputs.length).toBeGreaterThan(0);
});

test("what is not known and what disagrees are in it", () => {
  expect(evidence.gaps.map(({ value }) => value)).toContain("syria-electricity");
  expect(evidence.conflicts).toContainEqual(
    expect.objectContaining({ values: ["oda-share-gni-2024", "share-on-world-bank-gni-2024"] }),
  );
});

test("the engine's version is the repository's", () => {
  expect(engine.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});
