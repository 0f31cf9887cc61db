import { expect, test } from "vitest";
import { familyFrame } from "../fixtures/family-brief.ts";
import { baseWith } from "../fixtures/project.ts";
import { checkProject } from "./check-project.ts";
import { Problems } from "./problem/collector.ts";
import { readProject } from "./read-project.ts";

const brief = `each:
  fund: { series: grants, column: fund, name: title }
title: "{{fund}} in brief"
subtitle: What was granted?
${familyFrame.replace("{{country}}", "{{fund}}")}`;
const table = `fund,title,year,usd
Su / kanalizasiya,Water,2022,40
Su / kanalizasiya,Water,2023,50
Şəki və Qax,Sheki,2023,
Health (rural),Health,2022,7
Health (rural),Health,2023,90
`;
const report = `## What {{fund}} gave

It gave {{cell "grants" fund 2023 missing="what nobody knows"}}, after {{fact "before" missing="nothing that is known"}}.
`;
const before = `before:
  label: granted for {{fund}} before
  formula: grants(fund, 2022)
  missing: no figure
`;
const at = (file: string): string => `data/briefs/many/${file}`;

/** The ids of the family's members, and what the check says besides remarks. */
function check(changes: Readonly<Record<string, string | null>> = {}) {
  const files = baseWith({
    "data/sources/ledger/grants.csv": table,
    "data/sources/ledger/grants.schema.yaml":
      "label: grants\nperiod-field: year\nprimaryKey: [fund, year]\nfields:\n  - { name: fund, type: string }\n  - { name: title, type: string }\n  - { name: year, type: year }\n  - { name: usd, type: number, unit: USD }\n",
    [at("brief.yaml")]: brief,
    [at("metrics.yaml")]: before,
    [at("report.en.md")]: report,
    ...changes,
  });
  const problems = new Problems();
  const project = readProject(files, problems);
  checkProject(project, { briefs: ["many"], languages: [] }, problems);
  const told = problems.all.flatMap(({ rule, message, place, severity }) =>
    severity === "info" ? [] : `${rule} ${place?.file.split("/").at(-1)}:${place?.line}:${place?.column} ${message}`,
  );
  return { ids: project.families.get("many"), told, all: problems.all };
}

test("values with spaces, strokes, brackets and letters of other alphabets name files that anybody can type", () => {
  const { ids, told } = check();
  expect(ids).toEqual(["many-su-kanalizasiya", "many-seki-ve-qax", "many-health-rural"]);
  expect(told).toEqual([]);
});

test("a member that is called as another brief, or as a member of another family, is a mistake", () => {
  const both = { "data/briefs/many-health-rural/brief.yaml": brief.replace(/each:\n.*\n/, "") };
  const [first] = check(both).told;
  expect(first).toBe(
    'duplicate-member brief.yaml:1:1 "Health (rural)" would be called many-health-rural, as is data/briefs/many-health-rural',
  );
  const other = {
    "data/briefs/many-health/brief.yaml": brief,
    "data/sources/ledger/grants.csv": `${table}rural,R,2023,1\n`,
  };
  expect(check(other).told[0]).toBe(
    'duplicate-member brief.yaml:1:1 "Health (rural)" would be called many-health-rural, as is a member of data/briefs/many-health',
  );
});

test("members with one title are told from each other by nobody", () => {
  const plain = { [at("brief.yaml")]: brief.replace('"{{fund}} in brief"', "Funds in brief") };
  expect(check(plain).told).toEqual([
    'same-title brief.yaml:3:8 many-su-kanalizasiya and many-seki-ve-qax are both called "Funds in brief" in en, and so is 1 more',
  ]);
  const named = { "data/sources/ledger/grants.csv": table.replaceAll("Sheki", "Water") };
  expect(check(named).told).toEqual([
    'same-title brief.yaml:3:8 many-su-kanalizasiya and many-seki-ve-qax are both called "Water in brief" in en',
  ]);
});

test("a value with two names is told: the first is printed", () => {
  const renamed = { "data/sources/ledger/grants.csv": table.replace("Health,2023", "Care,2023") };
  expect(check(renamed).told).toEqual([
    'two-names brief.yaml:2:47 Health (rural) is called "Health" in line 5 of data/sources/ledger/grants.csv, and "Care" in line 6',
  ]);
});

test("what stands in braces in a YAML file and is no parameter is not printed as it is written", () => {
  const wrong = {
    [at("brief.yaml")]: brief
      .replace("{{fund}} in", "{{fnud}} in")
      .replace("What was granted?", '"Up to {{year 2023}}"'),
    [at("metrics.yaml")]: before.replace("{{fund}}", "{{ fonds }}"),
  };
  expect(check(wrong).told.filter((line) => line.startsWith("unknown-parameter"))).toEqual([
    "unknown-parameter brief.yaml:3:8 {{fnud}} is no parameter of this brief",
    "unknown-parameter brief.yaml:4:11 {{year 2023}} is no parameter of this brief",
    "unknown-parameter metrics.yaml:2:10 {{ fonds }} is no parameter of this brief",
  ]);
});

test("two parameters make every combination; a year in a title is the name of a member, and typed by nobody", () => {
  const { ids, told } = check({
    [at("brief.yaml")]: brief
      .replace("title }", "title, except: [Şəki və Qax] }\n  year: { series: grants, column: year }")
      .replace("}} in brief", "}} in {{year}}"),
    [at("report.en.md")]: report.replaceAll("2023", "year").replace("What {{fund}}", "What {{fund}} in {{year}}"),
  });
  expect([told, ids]).toEqual([
    [],
    ["many-su-kanalizasiya-2022", "many-su-kanalizasiya-2023", "many-health-rural-2022", "many-health-rural-2023"],
  ]);
});

test("a metric may be the same as a cell of its member, and what is the same as nothing is told", () => {
  const same = (name: string) => ({ [at("metrics.yaml")]: `${before}  same-as: ${name}\n` });
  expect(check(same("grants(fund, 2023)")).told).toEqual([
    'conflict metrics.yaml:3:12 "before" ($40, ledger) and "grants(Su / kanalizasiya, 2023)" ($50, ledger) cannot both be true of one thing',
    'conflict metrics.yaml:3:12 "before" ($7, ledger) and "grants("Health (rural)", 2023)" ($90, ledger) cannot both be true of one thing',
  ]);
  expect(check(same("grents(fund, 2023)")).told).toHaveLength(3);
  const entry = 'conflicts: [{ facts: [before, "grants(fund, 2023)"], quotes: before, note: They are of two years }]\n';
  expect(check({ ...same("grants(fund, 2023)"), [at("brief.yaml")]: brief + entry }).told).toEqual([]);
});
