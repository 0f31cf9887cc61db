import { describe, expect, test } from "vitest";
import { Problems } from "../problem/collector.ts";
import { type Cell, isQuantity } from "./evidence.ts";
import { readSeries } from "./read-series.ts";

interface Given {
  readonly cell: string;
  readonly type?: string;
  readonly more?: string;
  readonly schema?: string;
}

/** One cell of a column `v` of this type: its value, or the problem. */
function read({ cell, type = "number", more = "", schema = "" }: Given): Cell | string | undefined {
  const problems = new Problems();
  const unit = type === "number" || type === "integer" ? ", unit: USD" : "";
  const fields = `fields:\n  - { name: id, type: string }\n  - { name: v, type: ${type}${unit}${more} }\n`;
  const series = readSeries(
    {
      id: "s",
      source: "x",
      csv: `id,v\na,${cell}\n`,
      csvFile: "s.csv",
      schema: `label: S\nprimaryKey: id\n${fields}${schema}`,
      schemaFile: "s.yaml",
    },
    [],
    problems,
  );
  const [problem] = problems.all;
  if (problem)
    return `${problem.rule} ${problem.place?.line}:${problem.place?.column} ${problem.message}${problem.hint ? ` (${problem.hint})` : ""}`;
  return series?.rows[0]?.cells["v"];
}

const number = (given: Given): string => {
  const cell = read(given);
  return isQuantity(cell as Cell)
    ? `${(cell as { value: unknown }).value} to ${(cell as { lastDigit: unknown }).lastDigit}`
    : String(cell);
};

describe("a number", () => {
  test("keeps its noughts", () => expect(number({ cell: "61.90" })).toBe("61.9 to -2"));
  test("below nought", () => expect(number({ cell: "-84.4" })).toBe("-84.4 to -1"));
  test("in a column of millions", () =>
    expect(number({ cell: "35.5", more: ", scale: 1000000" })).toBe("35500000 to 5"));
  test("is missing where the cell is empty", () => expect(read({ cell: "" })).toBe(null));
  test("is missing where the schema says so", () =>
    expect(read({ cell: "..", schema: 'missingValues: ["", ".."]\n' })).toBe(null));
});

describe("other cells", () => {
  test.each([
    ["boolean", "true", true],
    ["boolean", "0", false],
    ["year", "2023", 2023],
    ["date", "2024-11", "2024-11"],
    ["string", " a ", " a "],
  ])("%s %s", (type, cell, value) => {
    expect(read({ type, cell })).toBe(value);
  });
});

describe("a cell is refused", () => {
  test.each<readonly [Given, string]>([
    [{ cell: '"12,5"' }, 'wrong-cell 2:3 "12,5" is not a number (write a decimal point: 12.5)'],
    [{ cell: '"1,234"' }, 'wrong-cell 2:3 "1,234" is not a number (leave out the commas: 1234)'],
    [
      { cell: "n/a" },
      'wrong-cell 2:3 "n/a" is not a number (if it stands for a missing value, add "n/a" to missingValues)',
    ],
    [{ cell: " 3" }, 'wrong-cell 2:3 " 3" is not a number (remove the space around it)'],
    [
      { cell: "3.5", type: "integer" },
      'wrong-cell 2:3 "3.5" is not a whole number (write digits only; a number with decimals is of type: number)',
    ],
    [{ cell: "yes", type: "boolean" }, 'wrong-cell 2:3 "yes" is not true or false (write true or false)'],
    [
      { cell: "constructor", type: "boolean" },
      'wrong-cell 2:3 "constructor" is not true or false (write true or false)',
    ],
    [
      { cell: "24", type: "year" },
      'wrong-cell 2:3 "24" is not a year of four digits (write a year such as 2024; a month or a day is of type: date)',
    ],
    [
      { cell: "2024-02-30", type: "date" },
      'wrong-cell 2:3 "2024-02-30" is not a date such as 2024, 2024-11 or 2024-12-30 (write the year first, then month and day: 2024-11-30)',
    ],
    [
      { cell: "", more: ", constraints: { required: true }" },
      'missing-cell 2:3 "v" must not be empty (write the value; a value that nobody knows cannot be required)',
    ],
    [
      { cell: "5", more: ", constraints: { minimum: 6 }" },
      "constraint 2:3 5 is below the minimum 6 (mend the cell, or the constraint in the schema)",
    ],
    [
      { cell: "5", more: ", constraints: { maximum: 4 }" },
      "constraint 2:3 5 is above the maximum 4 (mend the cell, or the constraint in the schema)",
    ],
    [
      { cell: "c", type: "string", more: ", constraints: { enum: [a, b] }" },
      'constraint 2:3 "c" is not one of a, b (did you mean "a"?)',
    ],
    [
      { cell: "aze", type: "string", more: ', constraints: { pattern: "[A-Z]+" }' },
      'constraint 2:3 "aze" does not match the pattern [A-Z]+ (mend the cell, or the constraint in the schema)',
    ],
    [
      { cell: "firm", type: "string", schema: "status-field: v\n" },
      'constraint 2:3 "firm" is not one of final, preliminary, estimated, reported, projected (known are: final, preliminary, estimated, reported, projected)',
    ],
    [{ cell: "5", more: ", scale: 5" }, "wrong-value 5:48 fields.1.scale: must be a power of ten: 1000 or 1000000"],
  ])("%j", (given, problem) => {
    expect(read(given)).toBe(problem);
  });
});

test("two rows of one key, an empty key and a value that must be unique", () => {
  const problems = new Problems();
  const schema =
    "label: S\nprimaryKey: id\nfields:\n  - { name: id, type: string }\n  - { name: v, type: string, constraints: { unique: true } }\n";
  readSeries(
    { id: "s", source: "x", csv: "id,v\na,1\na,2\n,1\n", csvFile: "s.csv", schema, schemaFile: "s.yaml" },
    [],
    problems,
  );
  expect(problems.all.map(({ rule, place }) => `${rule} ${place?.line}:${place?.column}`)).toEqual([
    "missing-cell 4:1",
    "duplicate-key 3:1",
    "constraint 4:2",
  ]);
});
