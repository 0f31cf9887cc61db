import { expect, test } from "vitest";
import { projectFiles } from "../fixtures/content.ts";
import { familyFrame } from "../fixtures/family-brief.ts";
import { baseWith } from "../fixtures/project.ts";
import { checkProject } from "./check-project.ts";
import { composeEditions, soundReports } from "./compose-editions.ts";
import { plainText } from "./document/plain-text.ts";
import { composeEvidence } from "./evidence-file/compose-evidence.ts";
import { filesBehind } from "./evidence-file/files-behind.ts";
import { quotedInReport } from "./evidence-file/quoted-in-report.ts";
import { recompose } from "./evidence-file/recompose.ts";
import type { Files } from "./files/files.ts";
import { Problems } from "./problem/collector.ts";
import { readProject } from "./read-project.ts";

const brief = `title: "{{country}} in brief"
subtitle: { en: "What has {{ country }} given?" }
${familyFrame}`;
const each = "each:\n  country: { series: flows, column: iso3, name: title }\n";
const report = `## What {{country}} gave

{{#when "available(flows(country, 2023))"}}
It gave {{cell "flows" country 2023}}, {{#when "flows(country, 2023) > amount(5, USD)"}}much{{else}}little{{/when}}.
{{else}}
It gave {{cell "flows" country 2023 missing="nothing that is known"}}, and its rise is {{fact "rise" missing="not known"}}.
{{/when}}
`;

const family = (changes: Readonly<Record<string, string | null>> = {}): Files =>
  baseWith({
    "data/sources/ledger/flows.csv":
      "iso3,title,year,usd\nKEN,Kenya,2022,4\nKEN,Kenya,2023,7\nUGA,Uganda **{{fact}}** <b>,2022,2\n",
    "data/sources/ledger/flows.schema.yaml":
      "label: flows\nplace-field: iso3\nperiod-field: year\nprimaryKey: [iso3, year]\nfields:\n  - { name: iso3, type: string }\n  - { name: title, type: string }\n  - { name: year, type: year }\n  - { name: usd, type: number, unit: USD }\n",
    "data/briefs/many/brief.yaml": each + brief,
    "data/briefs/many/metrics.yaml":
      "rise:\n  label: rise of aid by {{country}}\n  formula: change(flows(country, 2022), flows(country, 2023))\n  missing: no figure for 2023\n",
    "data/briefs/many/report.en.md": report,
    ...changes,
  });

function compose(files: Files, briefs: readonly string[] = ["many"]) {
  const problems = new Problems();
  const project = readProject(files, problems);
  const editions = composeEditions(project, { briefs, languages: [] }, problems);
  const told = problems.all.map(({ rule, message, place }) => `${rule} ${place?.line}:${place?.column} ${message}`);
  return { project, editions, told };
}

const textsOf = ({ document }: ReturnType<typeof compose>["editions"][number]): readonly string[] =>
  document.sections.flatMap(({ heading, blocks }) => [
    plainText(heading),
    ...blocks.flatMap((block) => (block.kind === "paragraph" ? [plainText(block.children)] : [])),
  ]);

test("a family is one brief for each value, in the order of the series", () => {
  const { project, editions, told } = compose(family());
  expect(told).toEqual([]);
  expect(project.families.get("many")).toEqual(["many-ken", "many-uga"]);
  expect(project.briefIds).toEqual(["many-ken", "many-uga", "small"]);
  expect(editions.map(({ document }) => [document.brief, document.meta.title, document.meta.subtitle])).toEqual([
    ["many-ken", "Kenya in brief", "What has Kenya given?"],
    ["many-uga", "Uganda **{{fact}}** <b> in brief", "What has Uganda **{{fact}}** <b> given?"],
  ]);
});

test("each edition quotes by the parameter, and says in words what it has no figure for", () => {
  const [kenya, uganda = expect.fail("no Uganda")] = compose(family()).editions;
  expect(kenya && textsOf(kenya)).toEqual(["What Kenya gave", "It gave $7, much."]);
  // A name out of the data is text: no Markdown, no word in braces.
  expect(textsOf(uganda)).toEqual([
    "What Uganda **{{fact}}** <b> gave",
    "It gave nothing that is known, and its rise is not known.",
  ]);
  const quoted = quotedInReport(uganda.document);
  const evidence = composeEvidence({ kind: "report", quoting: quoted, edition: uganda, evidence: uganda.evidence });
  expect(evidence.gaps.map(({ value, why, words }) => [value, why, words])).toEqual([
    ["flows[UGA, 2023].usd", "", "nothing that is known"],
    ["rise", "no figure for 2023", "not known"],
  ]);
});

test.each([
  ["of all rows", "", ["", "KEN,Kenya,2023,7", "UGA,Uganda **{{fact}}** <b>,2022,2"]],
  // Of the rows that it may be chosen from its own are enough.
  ["of chosen rows", ", where: { iso3: [TZA, UGA] }", ["", "KEN,Kenya,2023,7", "UGA,Uganda **{{fact}}** <b>,2022,2"]],
])("one member %s can be asked for alone, and is composed again from the rows behind it", (_, where, rows) => {
  const flows = "data/sources/ledger/flows.csv";
  const files = family({
    "data/briefs/many/brief.yaml": each.replace(" }", `${where} }`) + brief,
    [flows]: `${family().get(flows)}TZA,Tanzania,2022,5\n`,
  });
  const { editions, told } = compose(files, ["many-uga"]);
  expect([told, editions.map(({ brief: { id } }) => id)]).toEqual([[], ["many-uga"]]);
  const [edition = expect.fail("no edition")] = editions;
  const quoting = quotedInReport(edition.document);
  const behind = filesBehind({ kind: "report", quoting, edition, evidence: edition.evidence }, files);
  expect(behind.get(flows)?.trimEnd().split("\n").slice(1)).toEqual(rows);
  expect(recompose(behind, { kind: "report", brief: "many-uga", language: "en" })?.quoting).toEqual(quoting);
});

test.each([
  ["series: flows", "series: flwos", 'unknown-series 2:22 no series is called "flwos"'],
  ["column: iso3", "column: iso", 'unknown-column 2:37 flows has no column "iso"'],
  ["name: title", "name: titel", 'unknown-column 2:49 flows has no column "titel"'],
  ["name: title", "where: { year: 1999 }", "unknown-value 2:58 no row of flows has 1999 as its year"],
  ["name: title", "where: { iso3: [KEN, KNE] }", "unknown-value 2:64 no row of flows has KNE as its iso3"],
  ["name: title", "from: 2030", "empty-family 2:22 no row of flows is chosen here"],
  ["name: title", "except: [XXX]", "unknown-value 2:43 no row of flows has XXX here"],
])("%s as %s is told at its place", (good, bad, expected) => {
  const { told } = compose(family({ "data/briefs/many/brief.yaml": each.replace(good, bad) + brief }), ["small"]);
  expect(told).toEqual([expected]);
});

test("a member that is not there is told once, in whatever language it is asked for", () => {
  const problems = new Problems();
  composeEditions(readProject(family(), problems), { briefs: ["many-rwa"], languages: ["en"] }, problems);
  expect(problems.all.map(({ message }) => message)).toEqual(['there is no brief "many-rwa"']);
});

test("two values that would have one name are a mistake", () => {
  const csv = "iso3,title,year,usd\nA B,x,2022,4\na-b,y,2023,7\n";
  const { told } = compose(family({ "data/sources/ledger/flows.csv": csv }), ["small"]);
  expect(told).toEqual(['duplicate-member 1:1 "A B" and "a-b" would both be called many-a-b']);
});

test("a formula that lacks an input is a mistake, unless it says why it may", () => {
  const metrics = "rise:\n  label: rise\n  formula: change(flows(country, 2022), flows(country, 2023))\n";
  const { told } = compose(family({ "data/briefs/many/metrics.yaml": metrics }));
  expect(told).toEqual(["missing-row 3:41 flows has no row for UGA, 2023"]);
});

test("a gap excuses no misspelling", () => {
  const wrong = {
    "data/briefs/many/metrics.yaml": "rise:\n  label: rise\n  formula: flows(cuontry, 2023)\n  missing: no figure\n",
    "data/briefs/many/report.en.md": '## A\n\n{{#when "available(flows(KEM, 2023))"}}B{{else}}C{{/when}}\n',
  };
  expect(compose(family(wrong), ["many-ken"]).told).toEqual([
    'unknown-name 3:18 no table, fact or metric knows "cuontry"',
    'unknown-name 3:26 no table, fact or metric knows "KEM"',
  ]);
});

test("a mistake in one brief, or in one member, leaves the others to be made; one that all share does not", () => {
  const sound = (changes: Readonly<Record<string, string | null>>) => {
    const problems = new Problems();
    const project = readProject(family(changes), problems);
    const { editions, leftOut } = soundReports(project, { briefs: [], languages: [] }, problems);
    return [editions.map(({ brief }) => brief.id), leftOut, problems.failed];
  };
  const all = ["many-ken", "many-uga", "small"];
  expect(sound({})).toEqual([all, [], false]);
  const gap = { "data/briefs/many/report.en.md": report.replace(' missing="nothing that is known"', "") };
  expect(sound(gap)).toEqual([["many-ken", "small"], ["many-uga"], true]);
  // Said once, for both: it stands in the file that they share.
  const misspelt = { "data/briefs/many/metrics.yaml": "rise:\n  labl: rise\n  formula: 1\n" };
  expect(sound(misspelt)).toEqual([["small"], ["many-ken", "many-uga"], true]);
  const source = { "data/sources/ledger/flows.schema.yaml": "fields: 7\n" };
  expect(sound(source)).toEqual([[], expect.any(Array), true]);
});

test("a table's formula names cells by its row's year, and a gap has the column's words", () => {
  const table = `given:
  kind: table
  width: column
  rows:
    - { series: flows, where: { iso3: KEN } }
  columns:
    - { name: year, align: left, column: year }
    - { name: usd, align: right, formula: "flows(country, year)", missing: none }
`;
  const words =
    '## A\n\n{{figure "given"}}\n\n{{#figure "given"}}\nTitle: Given\nSubtitle: Dollars\nLabel year: Year\nLabel usd: Given\nLabel none: not known\n{{/figure}}\n';
  const files = { "data/briefs/many/figures.yaml": table, "data/briefs/many/report.en.md": words };
  const { editions, told } = compose(family(files));
  const rowsOf = ({ document }: (typeof editions)[number]) =>
    document.figures.map((figure) =>
      figure.kind === "table" ? figure.rows.map(({ cells }) => cells.map(({ children }) => plainText(children))) : [],
    );
  expect(told).toEqual([]);
  expect(editions.map(rowsOf)).toEqual([
    [
      [
        ["2022", "4"],
        ["2023", "7"],
      ],
    ],
    [
      [
        ["2022", "2"],
        ["2023", "not known"],
      ],
    ],
  ]);
  expect(editions[1]?.document.quotes.map(({ fact }) => fact)).toEqual(["flows[UGA, 2022].usd"]);
  const wrong = { ...files, "data/briefs/many/figures.yaml": table.replace("(country, year)", "(country, yaer)") };
  expect(compose(family(wrong), ["many-uga"]).told).toContain(
    'unknown-name 8:59 no table, fact or metric knows "yaer"',
  );
});

test("the donor profiles pass the check, and no edition shows another's figure", () => {
  const problems = new Problems();
  const project = readProject(projectFiles(), problems);
  const editions = checkProject(project, { briefs: ["donor-profile"], languages: [] }, problems);
  expect(problems.all.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(editions.length).toBeGreaterThanOrEqual(60);
  expect(new Set(editions.map(({ brief: { id }, tag }) => `${id} ${tag}`)).size).toBe(editions.length);
  for (const { brief, document, deck } of editions) {
    const own = brief.parameters.get("country")?.code;
    const drawn = document.figures.flatMap((figure) => (figure.kind === "table" ? [] : figure.data));
    const cells = drawn.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children)));
    const inCharts = cells.flatMap((cell) => (cell.kind === "quote" ? cell.quote : []));
    expect(inCharts.length).toBeGreaterThan(0);
    for (const { fact } of [...document.quotes, ...deck.quotes, ...inCharts]) {
      const [, code] = /^oda-given(?:-share)?\[([A-Z]{3}),/.exec(fact) ?? [];
      if (code !== undefined) expect(`${brief.id}: ${code}`).toBe(`${brief.id}: ${own}`);
    }
  }
});
