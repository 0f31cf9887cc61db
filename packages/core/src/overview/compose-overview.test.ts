import { expect, test } from "vitest";
import { familyFrame } from "../../fixtures/family-brief.ts";
import { baseWith } from "../../fixtures/project.ts";
import { composeReports } from "../compose-editions.ts";
import { Problems } from "../problem/collector.ts";
import { readProject } from "../read-project.ts";
import { composeOverviews } from "./compose-overviews.ts";

const overview = `overview:
  title: All of them
  subtitle: Aid given in 2023
  member: Donor
  columns:
    - { label: Given, formula: "flows(country, 2023)", missing: not known, total: "sum(across(flows, 2023))" }
    - { label: Before, formula: "flows(country, 2022)", digits: 1 }
`;
const brief = `each:
  country: { series: flows, column: iso3, name: title }
title: "{{country}} in brief"
subtitle: What?
${familyFrame}`;
const schema =
  "label: flows\nplace-field: iso3\nperiod-field: year\nprimaryKey: [iso3, year]\nfields:\n  - { name: iso3, type: string }\n  - { name: title, type: string }\n  - { name: year, type: year }\n  - { name: usd, type: number, unit: USD }\n";

const flows = "data/sources/ledger/flows.csv";
const rows =
  "iso3,title,year,usd\nUGA,Uganda,2022,20\nKEN,Kenya,2022,41\nKEN,Kenya,2023,7\nTZA,Tanzania,2022,3\nTZA,Tanzania,2023,5\n";

/** The overviews of a family of three, and what was told. */
function overviewsOf(
  written: string,
  briefs: readonly string[] = ["many"],
  changes: Readonly<Record<string, string>> = {},
) {
  const files = baseWith({
    [flows]: rows,
    "data/sources/ledger/flows.schema.yaml": schema,
    "data/briefs/many/brief.yaml": brief + written,
    "data/briefs/many/report.en.md": "## What {{country}} gave\n\nThat is all.\n",
    ...changes,
  });
  const problems = new Problems();
  const project = readProject(files, problems);
  const editions = composeReports(project, { briefs, languages: [] }, problems);
  const overviews = composeOverviews(project, editions, problems);
  return { overviews, told: problems.all.map(({ rule, message, place }) => `${rule} ${place?.line} ${message}`) };
}

test("a family's page has a row for each member by name, and a total that they come to", () => {
  const { overviews, told } = overviewsOf(overview);
  expect(told).toEqual([]);
  expect(overviews.map(({ rows, totals, counts, sources, ...heads }) => ({ ...heads, counts }))).toEqual([
    {
      family: "many",
      language: "en",
      title: "All of them",
      subtitle: "Aid given in 2023",
      member: "Donor",
      columns: ["Given", "Before"],
      counts: ["2 / 3", "3 / 3"],
    },
  ]);
  expect(overviews[0]?.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)])).toEqual([
    ["Kenya", "$7", "$40"],
    ["Tanzania", "$5", "$3"],
    ["Uganda", "not known", "$20"],
  ]);
  expect(overviews[0]?.totals).toEqual([
    { text: "$12", quoted: { fact: "sum(flows[2023].usd)", value: "12" } },
    { text: "", quoted: null },
  ]);
  expect(overviews[0]?.sources.map(({ id }) => id)).toEqual(["ledger"]);
});

test("a total that the members do not come to is a mistake, and so is a gap without words", () => {
  const left = overview.replace("flows(country, 2023)", "flows(country, 2022)");
  expect(overviewsOf(left).told).toEqual([
    "family-total 26 the members of many come to $64, and sum(across(flows, 2023)) is $12",
  ]);
  expect(overviewsOf(overview.replace("missing: not known, ", "")).told).toEqual([
    "missing-row 26 flows has no row for UGA, 2023",
  ]);
});

test("of some members alone nothing is said", () => {
  expect(overviewsOf(overview, ["many-ken"]).overviews).toEqual([]);
});

test("a cell that changes changes its member's row and the total, and no other", () => {
  const texts = (changes: Readonly<Record<string, string>>): readonly string[] =>
    overviewsOf(overview, ["many"], changes).overviews.flatMap(({ rows: members, totals }) =>
      [...members.map(({ cells }) => cells), totals].map((cells) => cells.map(({ text }) => text).join(" ")),
    );
  expect(texts({})).toEqual(["$7 $40", "$5 $3", "not known $20", "$12 "]);
  expect(texts({ [flows]: rows.replace("2023,7", "2023,8") })).toEqual(["$8 $40", "$5 $3", "not known $20", "$13 "]);
});

test("a total that the source itself states is printed where the members come to it, and else a mistake with both places, told once", () => {
  const stated = overview.replace("sum(across(flows, 2023))", "given-by-all");
  const fact = (value: number) => ({
    "data/sources/ledger/facts.yaml": `given-by-all: { label: aid given by all, value: ${value}, unit: USD, period: 2023 }\n`,
  });
  const { totals, sources } = overviewsOf(stated, ["many"], fact(12)).overviews[0] ?? expect.fail("no overview");
  expect(totals[0]).toEqual({ text: "$12", quoted: { fact: "given-by-all", value: "12" } });
  expect(sources).toHaveLength(1);
  expect(overviewsOf(stated, ["many"], fact(13)).told).toEqual([
    "family-total 26 the members of many come to $12, and given-by-all is $13 (data/sources/ledger/facts.yaml:1)",
  ]);
});
