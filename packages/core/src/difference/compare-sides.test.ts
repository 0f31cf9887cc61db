import { describe, expect, test } from "vitest";
import { changed } from "../../fixtures/content.ts";
import { sideOf, smallBrief } from "../../fixtures/sides.ts";
import type { Files } from "../files/files.ts";
import { compareSides } from "./compare-sides.ts";
import { type Difference, differenceSchema } from "./difference-schema.ts";

const files = smallBrief();
const grants = "data/sources/register/grants.csv";
const schema = "data/sources/register/grants.schema.yaml";
const facts = "data/sources/register/facts.yaml";
const source = "data/sources/register/source.yaml";
const metrics = "data/briefs/library/metrics.yaml";
const report = "data/briefs/library/report.en.md";
const figures = "data/briefs/library/figures.yaml";

const old = sideOf(files, "old");
const compare = (now: Files): Difference => differenceSchema.parse(compareSides(old, sideOf(now, "new")));

const value = ({ values }: Difference, name: string) => values.find((one) => one.name === name);
const reportIn = ({ documents }: Difference) => documents.find(({ document }) => document === "report");

test("nothing changed", () => {
  const difference = compare(files);
  expect(difference.changed).toBe(false);
  expect(difference.values).toEqual([]);
  expect(difference.documents.map(({ change }) => change)).toEqual(["same", "same"]);
});

test("a comment and another order of keys change nothing", () => {
  const moved = changed(changed(files, facts, "books-lent:", "# a comment\nbooks-lent:"), source, "kind: dataset", "");
  const again = changed(moved, source, "title:", "kind: dataset\ntitle:");
  expect(compare(again).changed).toBe(false);
});

describe("one cell that changed", () => {
  const difference = compare(changed(files, grants, "AZE,2023,40.25", "AZE,2023,30.25"));

  test("is reported with what is computed from it, and is the cause of it", () => {
    expect(difference.values.map(({ name }) => name).sort()).toEqual([
      "grants-all",
      "grants-growth",
      "grants-half",
      "grants-share",
      "grants[AZE, 2023].usd",
    ]);
    expect(value(difference, "grants[AZE, 2023].usd")).toMatchObject({
      kind: "cell",
      change: "changed",
      fields: ["value"],
      old: { value: "40250000", printed: "$40.3 million" },
      new: { value: "30250000" },
      measured: { absolute: "-10000000", relative: "-24.8", why: null },
      place: { file: grants, line: 4 },
      causes: [{ kind: "cell", name: "grants[AZE, 2023].usd", place: { file: grants, line: 4 } }],
    });
    for (const name of ["grants-half", "grants-share"])
      expect(value(difference, name)?.causes).toMatchObject([{ kind: "cell", name: "grants[AZE, 2023].usd" }]);
  });

  test("shows each sentence that quotes it, old and new, once in each output", () => {
    const sentences = difference.documents.flatMap(({ document, sentences: all }) =>
      all.map(({ old: before, new: after, where, values }) => ({ document, before, after, where, values })),
    );
    expect(sentences).toContainEqual({
      document: "report",
      where: "Section 1",
      before: expect.stringContaining(
        "Grants grew by 13.4 per cent, to $40.3 million; in three years they came to $104",
      ),
      after: expect.stringContaining("Grants grew by −15 per cent, to $30.3 million; in three years they came to $94"),
      values: ["grants-growth", "grants[AZE, 2023].usd", "grants-all"],
    });
    expect(sentences.filter(({ document }) => document === "deck").length).toBeGreaterThan(0);
    expect(difference.documents.flatMap(({ prose }) => prose)).toEqual([]);
  });

  test("turns a trend and a comparison, and leaves an assertion that still holds", () => {
    expect(reportIn(difference)?.claims).toMatchObject([
      { kind: "trend", change: "changed", old: "rose", new: "fell", causes: [{ name: "grants[AZE, 2023].usd" }] },
      { kind: "compare", old: "less than a tenth of", new: "about a tenth of" },
    ]);
  });

  test("shows the figures with other data, cell by cell", () => {
    expect(reportIn(difference)?.figures).toMatchObject([
      { id: "bars", what: ["data"], cells: [{ old: "40.25", new: "30.25" }] },
      { id: "rows", what: ["data"], cells: [{ row: "2023", column: "Grants", old: "40.3", new: "30.3" }] },
    ]);
  });

  test("marks numbers whole", () => {
    const pieces = reportIn(difference)?.sentences[0]?.pieces ?? [];
    expect(pieces.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toContain("13.4");
  });
});

test("an assertion that the data contradict is a claim that turned, though the brief can no longer be built", () => {
  const difference = compare(changed(files, grants, "GEO,2023,3", "GEO,2023,300"));
  const claims = reportIn(difference)?.claims ?? [];
  expect(claims.find(({ kind }) => kind === "assert")).toMatchObject({
    claim: 'assert "grants(GEO, 2023) < grants(AZE, 2023)"',
    old: "holds",
    new: "fails",
    sentence: "The neighbour gave less.",
    causes: [{ kind: "cell", name: "grants[GEO, 2023].usd" }],
  });
});

test("an assertion that was taken out is told", () => {
  const difference = compare(changed(files, report, /\{\{assert[^}]*\}\}/, ""));
  expect(reportIn(difference)?.claims).toMatchObject([{ kind: "assert", change: "removed", old: "holds", new: null }]);
});

test("a formula that was written anew is the cause, not the inputs that it brings", () => {
  const difference = compare(
    changed(
      files,
      metrics,
      "formula: sum(between(grants, AZE, 2021, 2023))",
      "formula: sum(between(grants, AZE, 2022, 2023))",
    ),
  );
  expect(difference.values).toMatchObject([
    {
      name: "grants-all",
      fields: ["value", "formula"],
      causes: [{ kind: "formula", name: "grants-all", place: { file: metrics } }],
    },
  ]);
});

test("a formula of a formula is followed down", () => {
  const difference = compare(changed(files, metrics, "growth(grants(AZE, 2022)", "growth(grants(AZE, 2021)"));
  expect(value(difference, "grants-half")?.causes).toMatchObject([{ kind: "formula", name: "grants-growth" }]);
});

test("a scale in the schema is the cause where the row says what it said", () => {
  const difference = compare(changed(files, schema, "scale: 1000000", "scale: 1000"));
  expect(value(difference, "grants[AZE, 2023].usd")?.causes).toMatchObject([
    { kind: "schema", place: { file: schema } },
  ]);
});

test("a row that came is told, and is the cause where a formula takes it in", () => {
  const wider = changed(files, metrics, "grants-growth / 2", "rank(grants, GEO, 2023)");
  const before = sideOf(wider);
  const after = sideOf(changed(wider, grants, "iso3,year,usd\n", "iso3,year,usd\nARM,2023,9.5\n"));
  const difference = compareSides(before, after);
  expect(difference.series).toMatchObject([{ name: "grants", rows: { added: ["ARM, 2023"], removed: [] }, cells: 0 }]);
  expect(value(difference, "grants-half")?.causes).toMatchObject([
    { kind: "row", name: "grants[ARM, 2023]", place: { file: grants } },
  ]);
});

test("hedge, status, period and source of a fact are told, old and new", () => {
  const difference = compare(
    changed(changed(files, facts, "hedge: about", "hedge: over"), facts, "status: preliminary", "status: final"),
  );
  expect(value(difference, "books-lent")).toMatchObject({
    fields: ["hedge", "status"],
    old: { hedge: "about", status: "preliminary" },
    new: { hedge: "over", status: "final" },
    measured: null,
  });
});

test("what is said otherwise of a source is told", () => {
  const difference = compare(changed(files, source, "date: 2025-03", "date: 2026-03"));
  expect(difference.sources).toEqual([
    {
      name: "register",
      title: "Register of libraries",
      change: "changed",
      fields: [{ field: "date", old: "2025-03", new: "2026-03" }],
    },
  ]);
});

test("facts that came and went are told, quoted or not", () => {
  const difference = compare(changed(changed(files, facts, "vans:", "carts:"), report, '"vans"', '"carts"'));
  expect(difference.values.map(({ name, change }) => `${name} ${change}`)).toEqual(["carts added", "vans removed"]);
  const unquoted = compare(
    new Map([...files, [facts, `${files.get(facts)}horses:\n  label: horses\n  value: 12\n  unit: countries\n`]]),
  );
  expect(unquoted.values).toMatchObject([{ name: "horses", change: "added", quoted: false }]);
});

describe("prose", () => {
  const difference = compare(
    changed(
      files,
      report,
      "Each year brought more than the year before.",
      "Every year brought more than the one before. A sentence is new.",
    ),
  );

  test("is compared by sentence: what was rewritten, and what is new", () => {
    expect(reportIn(difference)?.prose.map(({ change, old: before, new: after }) => [change, before, after])).toEqual([
      ["changed", "Each year brought more than the year before.", "Every year brought more than the one before."],
      ["added", null, "A sentence is new."],
    ]);
    expect(difference.values).toEqual([]);
    expect(reportIn(difference)?.sentences).toEqual([]);
  });

  test("of the report alone is no change of the deck", () => {
    expect(difference.documents.find(({ document }) => document === "deck")?.change).toBe("same");
  });

  test("that moved is told once", () => {
    const sentence = "The neighbour gave less.";
    const moved = changed(
      changed(files, report, `${sentence}{{assert`, "{{assert"),
      report,
      "The office was founded",
      `${sentence} The office was founded`,
    );
    const { prose } = reportIn(compare(moved)) ?? { prose: [] };
    expect(prose).toMatchObject([{ change: "changed", where: "Section 2, moved to Section 1", new: sentence }]);
  });
});

test("a figure of another form is told", () => {
  const difference = compare(changed(files, figures, "height: 40", "height: 50"));
  expect(reportIn(difference)?.figures).toMatchObject([{ id: "bars", what: ["form"], cells: [] }]);
});

test("a language that came is a document that came", () => {
  const az = changed(files, "data/briefs/library/brief.yaml", "languages: [en]", "languages: [en, az]");
  const both = new Map([...az, ["data/briefs/library/report.az.md", "## Bölmə\n\nMətn.\n"]]);
  const added = compare(both).documents.filter(({ change }) => change === "added");
  expect(added.map(({ document, language }) => `${document} ${language}`)).toEqual(["deck az", "report az"]);
});

test("words that were translated change no number, table or source", () => {
  const translations = [
    ["data/briefs/library/brief.yaml", "languages: [en]", "languages: [az, en]"],
    [source, "title: Register of libraries", "title: { az: Kitabxanalar reyestri, en: Register of libraries }"],
    [schema, "title: Grants,", "title: { az: Qrantlar, en: Grants },"],
    [facts, "label: books lent", "label: { az: verilmiş kitablar, en: books lent }"],
  ] as const;
  const translated = translations.reduce((all, [file, before, after]) => changed(all, file, before, after), files);
  const text = files.get(report) ?? "";
  const difference = compare(new Map([...translated, ["data/briefs/library/report.az.md", text]]));
  expect([difference.values, difference.series, difference.sources]).toEqual([[], [], []]);
});

test("what is known by its evidence alone is compared by that", () => {
  const now = sideOf(changed(files, grants, "AZE,2023,40.25", "AZE,2023,30.25"));
  const bare = {
    ...now,
    documents: now.documents.map(({ evidence }) => ({ evidence, accounting: null, files: null })),
  };
  const difference = compareSides(old, bare);
  expect(value(difference, "grants-half")?.causes).toMatchObject([{ kind: "cell", name: "grants[AZE, 2023].usd" }]);
  expect(difference.notes[0]).toContain("known by its evidence alone");
});
