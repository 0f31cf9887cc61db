import type { DataTable } from "@chancery/core";
import { expect, test } from "vitest";
import { text } from "../../fixtures/build.ts";
import { numberTables, paperTables } from "./number-table.ts";

const tableOf = (headings: readonly string[]): DataTable => ({
  columns: headings.map((heading, at) => ({
    heading: [text(heading)],
    align: at === 0 ? "left" : "right",
    bar: false,
  })),
  rows: ["2023", "2024"].map((year) => ({
    total: false,
    cells: headings.map((_, at) => ({ children: [text(at === 0 ? year : String(at))], bar: null })),
  })),
});
const headingsOf = (tables: ReturnType<typeof paperTables>): readonly (readonly string[])[] =>
  tables.map(({ columns }) =>
    columns.map(({ heading }) => heading.map((one) => ("text" in one ? one.text : "")).join("")),
  );

test("a table that fits the page stays one", () => {
  const table = tableOf(["Period", "Given", "Received", "Difference"]);
  expect(headingsOf(paperTables([table]))).toEqual([["Period", "Given", "Received", "Difference"]]);
});

test("one that is too wide becomes several of about as many columns, each with the first; a screen keeps one", () => {
  const names = Array.from({ length: 7 }, (_, at) => `Landwirtschaftsministerium${at}`);
  const table = tableOf(["Period", ...names]);
  const parts = headingsOf(paperTables([table]));
  expect(parts.map(([first]) => first)).toEqual(parts.map(() => "Period"));
  expect(parts.flatMap(([, ...rest]) => rest)).toEqual(names);
  expect(parts.map(({ length }) => length - 1)).toEqual([2, 2, 2, 1]);
  expect(paperTables([table]).map(({ rows }) => rows[1]?.first.children)).toEqual(parts.map(() => [text("2024")]));
  expect(numberTables([table])).toHaveLength(1);
});
