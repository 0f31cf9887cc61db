import { describe, expect, test } from "vitest";
import { changed } from "../fixtures/content.ts";
import { smallBrief } from "../fixtures/sides.ts";
import { approvable, hashOf } from "./approval/approved-values.ts";
import { checkProject } from "./check-project.ts";
import { composeEditions } from "./compose-editions.ts";
import type { Block, Document } from "./document/document.ts";
import { plainText } from "./document/plain-text.ts";
import { filesBehind } from "./evidence-file/files-behind.ts";
import { recompose } from "./evidence-file/recompose.ts";
import type { Files } from "./files/files.ts";
import { Problems } from "./problem/collector.ts";
import { readProject } from "./read-project.ts";

const base = smallBrief();
const meta = "data/briefs/library/brief.yaml";
const grants = "data/sources/register/grants.csv";
const facts = "data/sources/register/facts.yaml";
const report = "data/briefs/library/report.en.md";
const record = "data/briefs/library/approved.yaml";
const wanted = { briefs: ["library"], languages: [] };

function compose(files: Files) {
  const problems = new Problems();
  return { editions: composeEditions(readProject(files, problems), wanted, problems), problems };
}

/** The files with what they say approved as an edition. */
function approved(files: Files, edition: number): Files {
  const now = approvable(compose(files).editions.flatMap(({ document, deck }) => [document, deck]));
  const entry = { edition, date: "2026-11-24", by: "A. Reviewer", sha256: hashOf(now), ...now };
  return new Map([...files, [record, JSON.stringify({ editions: [entry] })]]);
}

function found(files: Files) {
  const problems = new Problems();
  checkProject(readProject(files, problems), wanted, problems);
  const rules = ["moved-since-approval", "not-approved", "approval-edited", "stray-file"];
  return problems.all.filter(({ rule }) => rules.includes(rule));
}

const told = (files: Files) => found(files).map(({ severity, message }) => `${severity}: ${message}`);
const final = (files: Files, more = "") => new Map([...files, [meta, `${files.get(meta)}status: final\n${more}`]]);

const one = approved(base, 1);
const moved = changed(one, grants, "AZE,2021,28.5", "AZE,2021,28.9");

test("nothing moved: nothing is said, in a draft and in a published edition", () => {
  expect(told(one)).toEqual([]);
  expect(told(final(one))).toEqual([]);
});

describe("a number that moved", () => {
  test("is told in a draft, where it is quoted", () => {
    const remarks = found(moved);
    expect(remarks.map(({ severity }) => severity)).toContain("info");
    expect(remarks[0]).toMatchObject({ rule: "moved-since-approval", severity: "info", place: { file: report } });
    expect(remarks.map(({ message }) => message)).toContain(
      '"grants[AZE, 2021].usd" was approved in edition 1 as 28.5, and is 28.9 now: by 1.4 %',
    );
  });

  test("is an error in a published edition", () => {
    expect(new Set(found(final(moved)).map(({ severity }) => severity))).toEqual(new Set(["error"]));
  });

  test("within the brief's threshold is none", () => {
    expect(told(final(moved, "approval: { threshold: 1.5% }\n"))).toEqual([]);
    expect(told(final(moved, "approval: { threshold: 1% }\n")).join("\n")).toContain("grants[AZE, 2021].usd");
  });

  test("in a figure is told of the figure", () => {
    expect(told(moved).join("\n")).toContain(
      'the figure "rows" is not what was approved in edition 1: 1 of its numbers moved',
    );
  });
});

test("another hedge or status is told, however large the threshold", () => {
  const files = final(changed(one, facts, "hedge: about", "hedge: over"), "approval: { threshold: 50% }\n");
  expect(told(files)).toEqual([
    'error: "books-lent" was approved in edition 1 as about 61.9 million people (preliminary), and is over 61.9 million people (preliminary) now: its hedge was about and is over',
  ]);
});

test("words that the data chose are approved too", () => {
  const files = changed(one, grants, "AZE,2023,40.25", "AZE,2023,30.25");
  expect(told(files).join("\n")).toContain("as rose, and is fell now");
});

test("a number that is newly quoted was not approved", () => {
  const files = changed(one, report, "The neighbour gave less.", 'The neighbour gave {{cell "grants" "GEO" 2021}}.');
  expect(told(final(files))).toEqual(['error: "grants[GEO, 2021].usd" ($2 million) was not approved in edition 1']);
});

test("a published edition that nobody approved is an error, once", () => {
  expect(told(final(base))).toEqual(["error: edition 1 is final, and nobody has approved its numbers"]);
  expect(told(final(one, "edition: 2\n"))).toEqual(["error: edition 2 is final, and nobody has approved its numbers"]);
});

test("a record that was edited by hand approves nothing", () => {
  const edited = changed(one, record, '"61900000"', '"69100000"');
  expect(told(edited)).toContain(
    "error: what edition 1 says was approved does not fit its hash: it was edited by hand",
  );
});

describe("{{#corrections}}", () => {
  const word = "\n## What is new\n\n{{#corrections}}\nThe register was revised.\n{{/corrections}}\n";
  const second = (files: Files): Files =>
    new Map([...files, [meta, `${files.get(meta)}edition: 2\n`], [report, `${files.get(report)}${word}`]]);

  const callout = ({ sections }: Document): Extract<Block, { kind: "callout" }> => {
    const block = sections.at(-1)?.blocks.at(-1);
    if (block?.kind !== "callout") throw new Error("there is no box");
    return block;
  };
  const texts = (files: Files): readonly string[] => {
    const { editions, problems } = compose(files);
    expect(problems.all).toEqual([]);
    const [edition] = editions;
    if (edition === undefined) throw new Error("it was not composed");
    return callout(edition.document).blocks.flatMap((block) =>
      block.kind === "list" ? block.items.map(plainText) : "children" in block ? plainText(block.children) : [],
    );
  };

  test("prints what the edition before printed otherwise, and quotes what it is now", () => {
    const files = second(
      changed(changed(one, grants, "AZE,2023,40.25", "AZE,2023,48.25"), facts, "hedge: over", "hedge: at least"),
    );
    expect(texts(files)).toEqual([
      "The register was revised.",
      "Edition 1 (24 November 2026) printed otherwise:",
      "Grants of three years: $104 million, now $112 million",
      "Growth of grants from 2022 to 2023: 13.4 per cent, now 35.9 per cent",
      "Half of the growth: 6.69 per cent, now 18.0 per cent",
      "Grants of the neighbour, as a share: 7 per cent, now 6 per cent",
      "Grants by year: AZE, 2023: $40.3 million, now $48.3 million",
      "Provinces with a library: over 140 countries, now at least 140 countries",
    ]);
  });

  test("says nothing of a number that is printed as it was, however it moved", () => {
    const coarse = changed(base, report, '{{fact "grants-half"}}', '{{fact "grants-half" digits=1}}');
    const files = second(changed(approved(coarse, 1), grants, "AZE,2023,40.25", "AZE,2023,40.3"));
    expect(texts(files).join("\n")).not.toContain("Half of the growth");
  });

  test("says so where nothing changed", () => {
    expect(texts(second(one)).at(-1)).toBe(
      "No number that this brief quotes has changed since edition 1 (24 November 2026).",
    );
  });

  test("needs an edition before", () => {
    const { problems } = compose(new Map([...base, [report, `${base.get(report)}${word}`]]));
    expect(problems.all).toMatchObject([{ rule: "no-earlier-edition", severity: "error", place: { file: report } }]);
  });

  test("goes into the PDF with its record, so that it can be verified", () => {
    const [edition] = compose(second(moved)).editions;
    if (edition === undefined) throw new Error("it was not composed");
    const accounting = { kind: "report", quoting: edition.document, edition, evidence: edition.evidence } as const;
    const behind = filesBehind(accounting, second(moved));
    expect(behind.has(record)).toBe(true);
    expect(recompose(behind, { kind: "report", brief: "library", language: "en" })?.quoting).toEqual(edition.document);
  });
});
