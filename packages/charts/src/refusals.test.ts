import { AuthorMistake, type ChartRow } from "@chancery/core";
import { expect, test } from "vitest";
import { houseChartist, houseTemplates, readCase } from "../fixtures/house.ts";

const size = { width: 125, fontSize: 11 };
const chart = readCase("columns");

async function rulesOf(drawing: Promise<string>): Promise<readonly string[]> {
  const mistake = await drawing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(mistake instanceof AuthorMistake)) throw new Error(`expected an author's mistake, got ${String(mistake)}`);
  for (const problem of mistake.problems) expect(problem.place).not.toBeNull();
  return mistake.problems.map((problem) => problem.rule);
}

const withRow = (row: ChartRow) => houseChartist().draw({ ...chart, rows: [...chart.rows, row] }, size);
const withTemplate = (text: string) => houseChartist(new Map([["columns", text]])).draw(chart, size);
const template = JSON.parse(houseTemplates().get("columns") ?? "{}") as Record<string, unknown>;
const changed = (part: object) => withTemplate(JSON.stringify({ ...template, ...part }));

test("a number that is none is named with its figure and row", async () => {
  const drawing = withRow({ x: 2025, y: Number.NaN });
  await expect(drawing).rejects.toThrow('given: row 10: "y" is NaN');
  expect(await rulesOf(withRow({ x: 2025, y: Number.POSITIVE_INFINITY }))).toEqual(["no-number"]);
});

test("no rows, an unknown field, a missing one and a text for a number", async () => {
  expect(await rulesOf(houseChartist().draw({ ...chart, rows: [] }, size))).toEqual(["empty-chart"]);
  expect(await rulesOf(withRow({ x: 2025, y: 1, colour: "red" }))).toEqual(["unknown-field"]);
  expect(await rulesOf(withRow({ y: 1 }))).toEqual(["missing-field"]);
  expect(await rulesOf(withRow({ x: 2025, y: "12,5" }))).toEqual(["wrong-field"]);
});

test("an unknown template and an unknown extra", async () => {
  expect(await rulesOf(houseChartist().draw({ ...chart, template: "pie" }, size))).toEqual(["unknown-template"]);
  expect(await rulesOf(houseChartist().draw({ ...chart, extra: { targets: [] } }, size))).toEqual(["unknown-extra"]);
});

test("a template loads, links and listens to nothing", async () => {
  expect(await rulesOf(changed({ data: { url: "https://example.org/a.csv" } }))).toEqual(["unsafe-template"]);
  expect(await rulesOf(changed({ encoding: { href: { field: "text" } } }))).toEqual(["unsafe-template"]);
  expect(await rulesOf(changed({ params: [{ name: "a", on: "click" }] }))).toEqual(["unsafe-template"]);
  expect(await rulesOf(changed({ mark: "image" }))).toEqual(["unsafe-template"]);
  expect(await rulesOf(changed({ data: { sequence: { start: 0, stop: 1e7 } } }))).toEqual(["unsafe-template"]);
});

test("a template reads no clock and draws no lots", async () => {
  const filter = (expression: string) => changed({ transform: [{ filter: expression }] });
  expect(await rulesOf(filter("now() > 0"))).toEqual(["unsafe-template"]);
  expect(await rulesOf(filter("random () > 0"))).toEqual(["unsafe-template"]);
  expect(await rulesOf(changed({ transform: [{ sample: 3 }] }))).toEqual(["unsafe-template"]);
});

test("a template that is no JSON, asks for an unknown step or names an unknown token", async () => {
  expect(await rulesOf(withTemplate("{"))).toEqual(["template-syntax"]);
  const usermeta = { purpose: "", swatch: "box", fields: {}, prepare: [{ do: "magic" }] };
  expect(await rulesOf(changed({ usermeta }))).toEqual(["template-recipe"]);
  expect(await rulesOf(changed({ background: "$pink" }))).toEqual(["unknown-token"]);
});

test("a place outside the map's window", async () => {
  const map = readCase("map");
  const rows = [...map.rows, { lon: -79, lat: 21, label: "Cuba", group: "centre" }];
  expect(await rulesOf(houseChartist().draw({ ...map, rows }, size))).toEqual(["outside-frame"]);
});
