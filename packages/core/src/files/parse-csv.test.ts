import { describe, expect, test } from "vitest";
import { Problems } from "../problem/collector.ts";
import { parseCsv } from "./parse-csv.ts";

function found(text: string): readonly string[] {
  const problems = new Problems();
  const csv = parseCsv(text, "a.csv", problems);
  const good = text.split("\n").filter((line) => line === "1,2").length;
  expect(csv?.rows.length ?? null).toBe(problems.all[0]?.rule === "csv-row-length" ? good : null);
  return problems.all.map(({ rule, message, place }) => `${rule} ${place?.line}:${place?.column} ${message}`);
}

const spot = (text: string, row: number, column: string): string => {
  const place = parseCsv(text, "a.csv", new Problems())?.rows[row]?.at(column);
  return `${place?.line}:${place?.column}`;
};

describe("a cell is read", () => {
  test.each([
    ["plain", "a,b\n1,2\n", { a: "1", b: "2" }],
    ["with a comma in quotes", 'a,b\n"1,5",2\n', { a: "1,5", b: "2" }],
    ["with doubled quotes", 'a,b\n"the ""gap""",2\n', { a: 'the "gap"', b: "2" }],
    ["over two lines", 'a,b\n"one\ntwo",2\n', { a: "one\ntwo", b: "2" }],
    ["empty", "a,b\n,2\n", { a: "", b: "2" }],
    ["without a line end after it", "a,b\n1,2", { a: "1", b: "2" }],
  ])("%s", (_, text, cells) => {
    expect(parseCsv(text, "a.csv", new Problems())?.rows[0]?.cells).toEqual(cells);
  });
});

describe("a cell's place", () => {
  test("is its line and column", () => expect(spot("a,b\n1,22\n333,4\n", 1, "b")).toBe("3:5"));
  test("counts the commas inside quotes as text", () => expect(spot('a,b\n"1,5",2\n', 0, "b")).toBe("2:7"));
  test("is on a later line after a cell of two lines", () =>
    expect(spot('a,b\n"one\ntwo",2\n3,4\n', 0, "b")).toBe("3:6"));
  test("is right after a row of two lines", () => expect(spot('a,b\n"one\ntwo",2\n3,4\n', 1, "b")).toBe("4:3"));
  test("is right after empty lines", () => expect(spot("a,b\n\n\n1,2\n", 0, "b")).toBe("4:3"));
});

describe("a mistake is told at its line", () => {
  test.each([
    ["a missing cell", "a,b\n1\n", ["csv-row-length 2:1 this row has 1 cell, the header has 2"]],
    ["extra cells", "a,b\n1,2\n1,2,5\n", ["csv-row-length 3:1 this row has 3 cells, the header has 2"]],
    ["a duplicate name", "a,b,a\n1,2,3\n", ['csv-header 1:5 two columns are called "a"']],
    ["a column without a name", "a,,c\n1,2,3\n", ["csv-header 1:3 column 2 has no name"]],
    ["semicolons", "a;b\n1;2\n", ["csv-separator 1:2 the cells are separated by semicolons, not by commas"]],
    ["an empty file", "", ["csv-empty 1:1 the file has no header row"]],
    [
      "an open quote, where it opens",
      'a,b\n1,2\n"3,4\n5,6\n',
      ["csv-syntax 3:1 a quotation mark opens here and is never closed"],
    ],
    ["text after a quote", 'a,b\n"x"y,2\n', ["csv-syntax 2:1 text follows the closing quotation mark of a cell"]],
    [
      "a quote inside a cell",
      'a,b\nx"y,2\n',
      ["csv-syntax 2:1 a quotation mark stands inside a cell that does not begin with one"],
    ],
  ])("%s", (_, text, problems) => {
    expect(found(text)).toEqual(problems);
  });
});

describe("what is over a limit is refused by its name, before a cell is made", () => {
  const rows = (count: number): string => `a,b\n${"1,2\n".repeat(count)}`;
  test.each([
    [
      "a cell",
      `a,b\n1,${"x".repeat(10_001)}\n`,
      "over-limit 2:3 this cell has 10,001 characters; at most 10,000 are read",
    ],
    [
      "a quoted cell",
      `a\n"${"x,\n".repeat(4000)}"\n`,
      "over-limit 2:1 this cell has 12,002 characters; at most 10,000 are read",
    ],
    ["columns", `${"a,".repeat(200)}b\n`, "over-limit 1:1 the table has more columns; at most 200 are read"],
    ["rows", rows(100_000), "over-limit 100001:1 the table has more rows; at most 100,000 are read"],
    [
      "cells",
      `${"1,".repeat(199)}1\n`.repeat(10_001),
      "over-limit 10000:1 the table has more cells; at most 2,000,000 are read",
    ],
    [
      "a file",
      "a".repeat(20_000_001),
      "over-limit 1:1 the file has 20,000,001 characters; at most 20,000,000 are read",
    ],
  ])("%s", (_, text, problem) => {
    const problems = new Problems();
    expect(parseCsv(text, "a.csv", problems)).toBe(null);
    expect(
      problems.all.map(({ rule, message, place }) => `${rule} ${place?.line}:${place?.column} ${message}`),
    ).toEqual([problem]);
  });

  test("as much as may be is read", () => {
    expect(parseCsv(rows(99_999), "a.csv", new Problems())?.rows.length).toBe(99_999);
  });

  test.each(["__proto__", "constructor", "prototype"])("a column called %s", (name) => {
    const problems = new Problems();
    expect(parseCsv(`a,${name}\n1,2\n`, "a.csv", problems)).toBe(null);
    expect(problems.all.map(({ rule, place }) => `${rule} ${place?.line}:${place?.column}`)).toEqual([
      "forbidden-key 1:3",
    ]);
  });
});
