import { expect, test } from "vitest";
import { drawChart } from "../../../fixtures/charts.ts";

const tables = (spec: string, words = ""): readonly (readonly string[])[] => {
  const drawn = drawChart(spec, words);
  expect(drawn.problems).toEqual([]);
  return drawn.tables;
};
const head = "  kind: chart\n  chart: lines\n  data:\n";

test("lines over years become columns under their units; a year without a row and an empty cell differ", () => {
  const pull =
    "    - { series: flows, where: { iso3: [KEN, UGA] }, columns: { x: year, y: usd, place: iso3 }, divide: { y: million } }\n";
  expect(tables(head + pull)).toEqual([
    ["Period | Kenya ($m) | Uganda ($m)", "2019 | 10 | –", "2020 | no data | –", "2021 | −3.25 | 2", "2022 | 7 | 40"],
  ]);
});

test("columns of two units have a unit each", () => {
  const pull = (column: string): string =>
    `    - { series: flows, where: { iso3: UGA }, columns: { x: year, y: ${column} }, constants: { key: ${column} } }\n`;
  expect(tables(head + pull("usd") + pull("share"), "Label usd: Given\nLabel share: Share\n")).toEqual([
    ["Period | Given ($) | Share (%)", "2021 | 2,000,000 | 1.5", "2022 | 40,000,000 | 2"],
  ]);
});

test("one bar a place is one row, and a reference stands below them", () => {
  const bars = "    - { series: flows, where: { year: 2022 }, columns: { x: share, place: iso3 } }\n";
  const reference =
    "  extra:\n    reference:\n      - { series: flows, where: { iso3: GEO, year: 2021 }, columns: { x: share }, constants: { key: mean } }\n";
  expect(tables(head + bars + reference, "Label mean: The mean\n")).toEqual([
    ["What | Value (%)", "Kenya | 0.3", "Uganda | 2", "Azerbaijan | no data", "Georgia | 0.05", "The mean | 0.07"],
  ]);
});

test("references that hold for years have a table of their own; corners of a window are no data", () => {
  const goals =
    "  extra:\n    goals:\n      - { facts: [aid-given], columns: { y: value }, constants: { label: Goal, from: 2020, to: 2025 } }\n    frame:\n      - { constants: { lon: 1, lat: 2 } }\n";
  const pull = "    - { series: flows, where: { iso3: UGA }, columns: { x: year, y: usd }, divide: { y: million } }\n";
  expect(tables(head + pull + goals)).toEqual([
    ["Period | Value ($m)", "2021 | 2", "2022 | 40"],
    ["What | Period | Value ($)", "Goal | 2020–2025 | about 61,900,000 (preliminary)"],
  ]);
});

test("both numbers of a scatter are told, and the places of a map without any", () => {
  const scatter =
    "    - { series: flows, where: { year: 2022 }, columns: { x: share, y: usd, place: iso3 }, divide: { y: billion } }\n";
  expect(tables(head + scatter)[0]?.slice(0, 3)).toEqual([
    "What | Value ($bn) | Value (%)",
    "Kenya | 0.007 | 0.3",
    "Uganda | 0.040 | 2",
  ]);
  const map = "  kind: map\n  chart: map\n  data:\n    - { places: partners, constants: { group: a } }\n";
  expect(tables(map, "Label a: Partners\nAlt: A map.\n")).toEqual([
    ["What | Kind", "Kenya | Partners", "Uganda | Partners"],
  ]);
});
