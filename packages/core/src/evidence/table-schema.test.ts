import { describe, expect, test } from "vitest";
import { Problems } from "../problem/collector.ts";
import { cellText, isQuantity } from "./evidence.ts";
import { readSeries } from "./read-series.ts";

interface Given {
  readonly type: string;
  /** What is added to the field, such as its constraints. */
  readonly field?: string;
  readonly schema?: string;
  /** The cells of the column `v`, as they stand in the file. */
  readonly cells: readonly string[];
}

/** The values of a column with their last digits, or the problems: rule, place and message. */
function read({ type, field = "", schema = "", cells }: Given): string {
  const problems = new Problems();
  const unit = type === "number" || type === "integer" ? ", unit: USD" : "";
  const fields = `fields:\n  - { name: id, type: string }\n  - { name: v, type: ${type}${unit}${field} }\n`;
  const series = readSeries(
    {
      id: "s",
      source: "x",
      csv: `id,v\n${cells.map((cell, at) => `r${at},${cell}\n`).join("")}`,
      csvFile: "s.csv",
      schema: `${fields}label: S\nprimaryKey: id\n${schema}`,
      schemaFile: "s.yaml",
    },
    [],
    problems,
  );
  if (problems.all.length > 0)
    return problems.all.map(({ message, place }) => `${place?.file}:${place?.line}: ${message}`).join("; ");
  const values = series?.rows.map(({ cells: { v } }) => {
    const cell = v ?? null;
    return isQuantity(cell) ? `${cellText(cell)} to ${cell.lastDigit}` : `${typeof cell} ${cell}`;
  });
  return values?.join("; ") ?? "";
}

const having = (constraints: string): string => `, constraints: { ${constraints} }`;

/** One row is one statement of the specification: its words in short, a column, and what is read or said. */
type Statement = readonly [statement: string, given: Given, expected: string];

describe("types", () => {
  test.each<Statement>([
    ["number: an optional sign", { type: "number", cells: ["+1.5", "-1.5"] }, "1.5 to -1; -1.5 to -1"],
    [
      "number: leading and trailing zeroes are optional",
      { type: "number", cells: ["00.50", ".5", "5."] },
      "0.5 to -2; 0.5 to -1; 5 to 0",
    ],
    [
      "number: an exponent is exact",
      { type: "number", cells: ["1.50E3", "15e-2", "1E+6"] },
      "1500 to 1; 0.15 to -2; 1000000 to 6",
    ],
    ["number: an exponent and a scale", { type: "number", field: ", scale: 1000", cells: ["1.5E-3"] }, "1.5 to -1"],
    ["ours: an exponent of three digits", { type: "number", cells: ["1E100"] }, 's.csv:2: "1E100" is not a number'],
    [
      "ours: NaN and INF are refused",
      { type: "number", cells: ["NaN", "-INF"] },
      's.csv:2: "NaN" is not a number; s.csv:3: "-INF" is not a number',
    ],
    ["missingValues may name NaN", { type: "number", schema: "missingValues: [NaN]\n", cells: ["NaN"] }, "object null"],
    ["number: no digits", { type: "number", cells: ["."] }, 's.csv:2: "." is not a number'],
    ["integer: any valid integer", { type: "integer", cells: ["+007", "-3"] }, "7 to 0; -3 to 0"],
    ["integer: no fraction", { type: "integer", cells: ["3.0"] }, 's.csv:2: "3.0" is not a whole number'],
    [
      "boolean: trueValues",
      { type: "boolean", cells: ["true", "True", "TRUE", "1"] },
      Array(4).fill("boolean true").join("; "),
    ],
    [
      "boolean: falseValues",
      { type: "boolean", cells: ["false", "False", "FALSE", "0"] },
      Array(4).fill("boolean false").join("; "),
    ],
    ["boolean: nothing else", { type: "boolean", cells: ["tRUE"] }, 's.csv:2: "tRUE" is not true or false'],
    ["year: YYYY", { type: "year", cells: ["2024"] }, "number 2024"],
    ["ours: a year has no sign", { type: "year", cells: ["-0044"] }, 's.csv:2: "-0044" is not a year of four digits'],
    [
      "date: yyyy-mm-dd; ours: or coarser",
      { type: "date", cells: ["2024-02-29", "2024"] },
      "string 2024-02-29; string 2024",
    ],
    ["string: any, spaces and all", { type: "string", cells: [" 1 "] }, "string  1 "],
  ])("%s", (_, given, expected) => expect(read(given)).toBe(expected));
});

describe("missing values", () => {
  test.each<Statement>([
    ["the default is the empty text", { type: "number", cells: [""] }, "object null"],
    [
      "are found before the type",
      { type: "number", schema: 'missingValues: ["-"]\n', cells: ["-", ""] },
      's.csv:3: "" is not a number',
    ],
    ["an empty list means none", { type: "string", schema: "missingValues: []\n", cells: [""] }, "string "],
    [
      "required: none may stand",
      { type: "string", field: having("required: true"), schema: 'missingValues: ["-"]\n', cells: ["a", "-"] },
      's.csv:3: "v" must not be empty',
    ],
    [
      "required with no missingValues: an empty text is a value",
      { type: "string", field: having("required: true"), schema: "missingValues: []\n", cells: [""] },
      "string ",
    ],
    [
      "primaryKey: its fields are required",
      { type: "string", schema: "missingValues: [r1]\n", cells: ["a", "b"] },
      's.csv:3: "id" is of the key and must not be empty',
    ],
    [
      "constraints are not asked of a missing value",
      { type: "string", field: having("minLength: 2, enum: [ab], pattern: ab"), cells: [""] },
      "object null",
    ],
    [
      "each entry is unique",
      { type: "string", schema: 'missingValues: ["-", "-"]\n', cells: ["a"] },
      "s.yaml:6: missingValues: a value stands here twice",
    ],
  ])("%s", (_, given, expected) => expect(read(given)).toBe(expected));
});

describe("constraints", () => {
  test.each<Statement>([
    [
      "unique",
      { type: "string", field: having("unique: true"), cells: ["a", "a"] },
      's.csv:3: "a" stands in this column above already',
    ],
    [
      "unique: missing ones do not count",
      { type: "string", field: having("unique: true"), cells: ["", ""] },
      "object null; object null",
    ],
    [
      "unique: values, not texts",
      { type: "number", field: having("unique: true"), cells: ["1.0", "1"] },
      's.csv:3: "1" stands in this column above already',
    ],
    [
      "minLength",
      { type: "string", field: having("minLength: 5"), cells: ["apple", "plum"] },
      's.csv:3: the length of "plum" is 4, minLength is 5',
    ],
    [
      "maxLength",
      { type: "string", field: having("maxLength: 5"), cells: ["apple", "grapefruit"] },
      's.csv:3: the length of "grapefruit" is 10, maxLength is 5',
    ],
    ["maxLength counts characters", { type: "string", field: having("maxLength: 1"), cells: ["𝒜"] }, "string 𝒜"],
    [
      "minimum: greater than or equal",
      { type: "integer", field: having("minimum: 100"), cells: ["100", "50"] },
      "s.csv:3: 50 is below the minimum 100",
    ],
    [
      "maximum of a year",
      { type: "year", field: having("maximum: 2024"), cells: ["2024", "2025"] },
      "s.csv:3: 2025 is above the maximum 2024",
    ],
    [
      "minimum of a date",
      { type: "date", field: having("minimum: 2024-03-01"), cells: ["2024-03-01", "2024-02-29"] },
      "s.csv:3: 2024-02-29 is below the minimum 2024-03-01",
    ],
    [
      "ours: a coarser date is compared as far as it goes",
      { type: "date", field: having("minimum: 2024-03"), cells: ["2024", "2023"] },
      "s.csv:3: 2023 is below the minimum 2024-03",
    ],
    [
      "exclusiveMinimum",
      { type: "number", field: having("exclusiveMinimum: 0"), cells: ["0.1", "0.0"] },
      "s.csv:3: 0.0 is not above the exclusiveMinimum 0",
    ],
    [
      "exclusiveMaximum",
      { type: "integer", field: having("exclusiveMaximum: 150"), cells: ["100", "150"] },
      "s.csv:3: 150 is not below the exclusiveMaximum 150",
    ],
    [
      "limits may be texts of the type, and are exact",
      { type: "number", field: having('maximum: "0.10000000000000000001"'), cells: ["0.10000000000000000002"] },
      "s.csv:2: 0.10000000000000000002 is above the maximum 0.10000000000000000001",
    ],
    [
      "ours: a limit is as the column writes, before its scale",
      { type: "number", field: `, scale: 1000${having("maximum: 5")}`, cells: ["5", "6"] },
      "s.csv:3: 6 is above the maximum 5",
    ],
    [
      "pattern: matches the whole value",
      { type: "string", field: having('pattern: "a|b"'), cells: ["a", "ab"] },
      's.csv:3: "ab" does not match the pattern a|b',
    ],
    [
      "pattern: with the anchors of the specification's example",
      { type: "string", field: having('pattern: "^a.*$"'), cells: ["apple", "orange"] },
      's.csv:3: "orange" does not match the pattern ^a.*$',
    ],
    [
      "enum: matches exactly",
      { type: "string", field: having("enum: [apple]"), cells: ["apple", "Apple"] },
      's.csv:3: "Apple" is not one of apple',
    ],
    [
      "enum: values, not texts",
      { type: "number", field: having('enum: [1, "2.50"]'), cells: ["1.0", "2.5"] },
      "1 to -1; 2.5 to -1",
    ],
    [
      "enum of truths",
      { type: "boolean", field: having("enum: [true]"), cells: ["1", "FALSE"] },
      's.csv:3: "FALSE" is not one of true',
    ],
    [
      "all constraints are applied",
      { type: "string", field: having("minLength: 3, enum: [abc]"), cells: ["a"] },
      's.csv:2: the length of "a" is 1, minLength is 3; s.csv:2: "a" is not one of abc',
    ],
  ])("%s", (_, given, expected) => expect(read(given)).toBe(expected));

  test.each<readonly [type: string, constraints: string, expected: string]>([
    ["number", "minLength: 1", "minLength: is for strings, and the column is number"],
    ["year", 'pattern: "2.*"', "pattern: is for strings, and the column is year"],
    ["string", "minimum: 1", "minimum: is for numbers, years and dates, and the column is string"],
    ["boolean", "maximum: 1", "maximum: is for numbers, years and dates, and the column is boolean"],
    ["boolean", "maxLength: 1", "maxLength: is for strings, and the column is boolean"],
    ["integer", "minimum: 1.5", 'minimum: "1.5" is not a whole number'],
    ["date", "maximum: 2024-02-30", 'maximum: "2024-02-30" is not a date such as 2024, 2024-11 or 2024-12-30'],
    ["year", "enum: [2023, soon]", 'enum.1: "soon" is not a year of four digits'],
    ["string", "enum: [2023]", 'enum.0: "2023" is not a text: put it in quotation marks: "2023"'],
    ["string", "pattern: 'a)|(b'", "pattern: is no regular expression"],
    ["string", "pattern: '[a-z-[aeiou]]'", "pattern: is no regular expression"],
    [
      "string",
      "pattern: '(?=a)a'",
      "pattern: looks around or back, or repeats more than 1,000 times: such an expression may take endless time",
    ],
  ])("%s { %s } is reported in the schema", (type, constraints, expected) => {
    expect(read({ type, field: having(constraints), cells: ["1"] })).toBe(`s.yaml:3: fields.1.constraints.${expected}`);
  });

  test("a number is kept to its last digit, or refused", () => {
    expect(read({ type: "number", field: "", cells: ["9".repeat(40)] })).toBe(`${"9".repeat(40)} to 0`);
    expect(read({ type: "number", field: "", cells: [`${"9".repeat(40)}.5`] })).toContain("is not a number");
  });

  test("an expression that would take JavaScript's own years takes no time", () => {
    const cell = `${"a".repeat(5000)}!`;
    const started = performance.now();
    expect(read({ type: "string", field: having("pattern: '(a+)+'"), cells: [cell] })).toContain("does not match");
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
