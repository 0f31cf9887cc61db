import { describe, expect, test } from "vitest";
import { baseWith } from "../../fixtures/project.ts";
import { Problems } from "../problem/collector.ts";
import { readEvidence } from "./read-evidence.ts";

const folder = "data/sources/ledger";

/** `states` is what others refer to; one of its names is missing. */
const states = {
  [`${folder}/states.csv`]: "code,year,name\nAZE,2023,a\nGEO,2023,g\nGEO,2024,\n",
  [`${folder}/states.schema.yaml`]:
    "label: S\nprimaryKey: [code, year]\nfields:\n  - { name: code, type: string }\n  - { name: year, type: year }\n  - { name: name, type: string }\n",
};

/** The problems of a table `t` with columns k (its key), a, y and n, and of all around it. */
function check(foreignKey: string, rows: readonly string[], changes: Readonly<Record<string, string>> = {}) {
  const problems = new Problems();
  const fields = ["k, type: string", "a, type: string", "y, type: year", "n, type: number, unit: USD"];
  const table = {
    [`${folder}/t.csv`]: `k,a,y,n\n${rows.map((row) => `${row}\n`).join("")}`,
    [`${folder}/t.schema.yaml`]: `foreignKeys:\n  - ${foreignKey}\nlabel: T\nprimaryKey: k\nfields:\n${fields.map((field) => `  - { name: ${field} }\n`).join("")}`,
  };
  const { series, broken } = readEvidence(
    baseWith({ ...states, ...table, ...changes }),
    ["countries", "states", "generators"],
    problems,
  );
  const said = problems.all.map(
    ({ rule, message, place, hint }) =>
      `${rule} ${place?.file.replace(`${folder}/`, "")}:${place?.line}:${place?.column} ${message}${hint ? ` (${hint})` : ""}`,
  );
  return { said, series, broken };
}

const toCode = "{ fields: a, reference: { resource: states, fields: code } }";
const toBoth = "{ fields: [a, y], reference: { resource: states, fields: [code, year] } }";

describe("a foreign key", () => {
  test.each<readonly [statement: string, key: string, rows: readonly string[], said: readonly string[]]>([
    ["of one column", toCode, ["1,AZE,2023,1", "2,GEO,2023,1"], []],
    ["of one column as a list", "{ fields: [a], reference: { resource: states, fields: [code] } }", ["1,AZE,,"], []],
    [
      "names a value that stands nowhere, at its cell",
      toCode,
      ['"1","AZE",,', "2,AZR,,"],
      ['foreign-key t.csv:3:3 "AZR" is no code of the series "states" (did you mean "AZE"?)'],
    ],
    ["of two columns", toBoth, ["1,GEO,2024,"], []],
    [
      "of two columns whose values stand in no one row",
      toBoth,
      ["1,AZE,2024,"],
      ['foreign-key t.csv:2:3 "AZE, 2024" is no code, year of the series "states" (did you mean "AZE, 2023"?)'],
    ],
    ["passes where all values are missing", toBoth, ["1,,,"], []],
    ["passes where a part is missing, as MATCH SIMPLE", toBoth, ["1,XXX,,"], []],
    ["to the table itself, without resource", "{ fields: a, reference: { fields: k } }", ["1,2,,", "2,,,"], []],
    ['to the table itself, with resource ""', '{ fields: a, reference: { resource: "", fields: k } }', ["1,1,,"], []],
    [
      "to the table itself, broken",
      "{ fields: a, reference: { fields: k } }",
      ["one,ona,,"],
      ['foreign-key t.csv:2:5 "ona" is no k of the series "t" (did you mean "one"?)'],
    ],
    ["compares values, not texts", "{ fields: n, reference: { fields: n } }", ["1,,,1.50", "2,,,+1.5"], []],
    [
      "is not met by a missing value over there",
      "{ fields: a, reference: { resource: states, fields: name } }",
      ["1,null,,"],
      ['foreign-key t.csv:2:3 "null" is no name of the series "states" (known are: a, g)'],
    ],
  ])("%s", (_, key, rows, said) => expect(check(key, rows).said).toEqual(said));
});

describe("a foreign key in the schema", () => {
  test.each<readonly [statement: string, key: string, said: readonly string[]]>([
    [
      "to no series",
      "{ fields: a, reference: { resource: stats, fields: code } }",
      [
        'unknown-series t.schema.yaml:2:41 the foreign key refers to "stats", which is no series (did you mean "states"?)',
      ],
    ],
    [
      "from no column",
      "{ fields: b, reference: { resource: states, fields: code } }",
      ['missing-column t.schema.yaml:2:15 no field is called "b" (did you mean "k"?)'],
    ],
    [
      "to no column",
      "{ fields: [a, y], reference: { resource: states, fields: [code, yeer] } }",
      ['missing-column t.schema.yaml:2:69 the series "states" has no field "yeer" (did you mean "year"?)'],
    ],
    [
      "of unlike types",
      "{ fields: a, reference: { resource: states, fields: year } }",
      [
        'wrong-type t.schema.yaml:2:57 "a" is string, and "year" of "states" is year: they never match (give both columns the same type)',
      ],
    ],
    [
      "of unlike lengths",
      "{ fields: [a, y], reference: { resource: states, fields: code } }",
      [
        "wrong-value t.schema.yaml:2:62 foreignKeys.0.reference.fields: 1 stand here and 2 in the fields of the key, which go in pairs",
      ],
    ],
    [
      "without reference",
      "{ fields: a }",
      ['missing-key t.schema.yaml:2:5 "reference" is missing (add a line reference: …)'],
    ],
  ])("%s", (_, key, said) => expect(check(key, ["1,AZE,2023,1"]).said).toEqual(said));
});

test("a table that is broken is reported once, and what refers to it is kept", () => {
  const { said, series, broken } = check(toCode, ["1,AZE,,", "2,XXX,,"], {
    [`${folder}/states.csv`]: "code,year,name\nAZE,20233,a\n",
  });
  expect(said).toEqual([
    'wrong-cell states.csv:2:5 "20233" is not a year of four digits (write a year such as 2024; a month or a day is of type: date)',
  ]);
  expect([series.has("t"), broken.has("states")]).toEqual([true, true]);
});
