import { describe, expect, test } from "vitest";
import { baseWith, composeAll } from "../../fixtures/project.ts";
import type { Figure } from "./document.ts";

const names = {
  "data/sources/ledger/un-members.csv": "iso3,name_en\nAZE,Azerbaijan\nKEN,Kenya\nUGA,Uganda\n",
  "data/sources/ledger/un-members.schema.yaml":
    "label: Members\nprimaryKey: iso3\nfields:\n  - { name: iso3, type: string }\n  - { name: name_en, type: string }\n",
  "data/sources/ledger/places.csv": "iso3,lon,lat\nKEN,37.9,-0.5\nUGA,32.4,1.3\n",
  "data/sources/ledger/places.schema.yaml":
    "label: Places\nprimaryKey: iso3\nfields:\n  - { name: iso3, type: string }\n  - { name: lon, type: number, unit: degrees }\n  - { name: lat, type: number, unit: degrees }\n",
};

/** A figure whose spec has these lines, and the problems. */
function draw(lines: string, labels = ""): { figure: Figure | undefined; problems: readonly string[] } {
  const spec = `f:\n  width: full\n${lines}`;
  const text = `## A\n\n{{#figure "f"}}\nTitle: T\nSubtitle: S\nAlt: A\n${labels}{{/figure}}\n`;
  const files = { ...names, "data/briefs/small/figures.yaml": spec, "data/briefs/small/report.en.md": text };
  const { documents, problems } = composeAll(baseWith(files));
  return {
    figure: documents[0]?.figures[0],
    problems: problems.all.map(
      ({ rule, place, hint }) => `${rule} ${place?.line}:${place?.column}${hint?.startsWith("did") ? ` ${hint}` : ""}`,
    ),
  };
}

const head = "  kind: chart\n  chart: bars\n  height: 40\n";
const rows = (pull: string, more = "", kind = "chart"): readonly unknown[] => {
  const { figure, problems } = draw(`${head.replace("kind: chart", `kind: ${kind}`)}${more}  data:\n    - ${pull}\n`);
  expect(problems).toEqual([]);
  return figure?.kind === "table" ? [] : (figure?.rows ?? []).map(({ tip: _, ...row }) => row);
};

describe("a pull takes", () => {
  test("the rows that where, from and to choose", () => {
    expect(rows("{ series: given, where: { iso3: [AZE, GEO] }, from: 2023, columns: { x: year, key: iso3 } }")).toEqual(
      [
        { x: 2023, key: "AZE" },
        { x: 2023, key: "GEO" },
      ],
    );
    expect(rows("{ series: given, where: { iso3: AZE }, to: 2022, columns: { x: year } }")).toEqual([{ x: 2022 }]);
  });
  test("numbers in the scale of the axis, with the texts that are asked for", () => {
    expect(
      rows(
        "{ series: given, where: { iso3: AZE }, columns: { x: year, y: usd }, divide: { y: million }, text: { of: y, at: [last], digits: 2 } }",
      ),
    ).toEqual([
      { x: 2022, y: 35.5 },
      { x: 2023, y: 40.25, text: "40" },
    ]);
  });
  test("texts at the highest, at the lowest and at a value of x", () => {
    const at = (which: string): readonly unknown[] =>
      rows(
        `{ series: given, where: { iso3: AZE }, columns: { x: year, y: usd }, text: { of: y, at: [${which}], digits: 2 } }`,
      ).map((row) => (row as { text?: string }).text ?? null);
    expect(at("maximum")).toEqual([null, expect.stringContaining("40")]);
    expect(at("minimum")).toEqual([expect.stringContaining("36"), null]);
    expect(at("2022, last")).toEqual([expect.stringContaining("36"), expect.stringContaining("40")]);
  });
  test("empty cells as null, never as nought", () => {
    expect(rows("{ series: given, where: { iso3: GEO }, columns: { x: year, y: usd } }")).toEqual([
      { x: 2022, y: null },
      { x: 2023, y: 3_000_000 },
    ]);
  });
  test("facts, and the countries of a fact with their names and points", () => {
    expect(rows("{ facts: [aid-given], columns: { y: value, x: period } }")).toEqual([{ y: 61_900_000, x: "2024" }]);
    expect(rows("{ places: partners, constants: { group: a } }", "", "map")).toEqual([
      { lon: 37.9, lat: -0.5, group: "a", facet: "Kenya", label: "Kenya" },
      { lon: 32.4, lat: 1.3, group: "a", facet: "Uganda", label: "Uganda" },
    ]);
  });
  test("no place on a map that no source places: the author learns what to write, and where", () => {
    const spec = `f:\n  width: full\n${head.replace("kind: chart", "kind: map")}  data:\n    - { places: partners }\n`;
    const text = '## A\n\n{{#figure "f"}}\nTitle: T\nSubtitle: S\nAlt: A\n{{/figure}}\n';
    const files = { ...names, "data/briefs/small/figures.yaml": spec, "data/briefs/small/report.en.md": text };
    const places = { "data/sources/ledger/places.csv": "iso3,lon,lat\nKEN,37.9,-0.5\n" };
    const { problems } = composeAll(baseWith({ ...files, ...places }));
    expect(problems.all).toEqual([
      expect.objectContaining({
        message: "nothing says where UGA lies",
        place: expect.objectContaining({ file: "data/briefs/small/figures.yaml", line: 7 }),
        hint: "add a row to data/sources/ledger/places.csv, with iso3 UGA and its lon and lat in degrees, or leave the place out",
      }),
    ]);
  });
  test("rows in the order that is wanted, with those in focus", () => {
    const pull = "{ series: given, where: { year: 2023 }, columns: { x: usd, place: iso3 } }";
    const order = (more: string): readonly unknown[] => rows(pull, more).map((row) => (row as { x: unknown }).x);
    expect(order("  order: descending\n")).toEqual([40_250_000, 3_000_000]);
    expect(order("  order: ascending\n")).toEqual([3_000_000, 40_250_000]);
    expect(order("  order: [GEO, AZE]\n")).toEqual([3_000_000, 40_250_000]);
    expect(rows(pull, "  highlight: [AZE]\n").map((row) => (row as { focus: unknown }).focus)).toEqual([true, false]);
  });
});

describe("a pull is refused at its own words", () => {
  test.each([
    ["{ series: givn }", 'unknown-series 7:17 did you mean "given"?'],
    ["{ series: given, where: { iso: AZE } }", 'unknown-column 7:38 did you mean "iso3"?'],
    ["{ series: given, columns: { x: eur } }", 'unknown-column 7:38 did you mean "year"?'],
    ["{ series: given, where: { iso3: [AZE, GEX] } }", 'unknown-value 7:45 did you mean "GEO"?'],
    ["{ series: given, from: 2030 }", "empty-pull 7:17"],
    ["{ series: un-members, from: 2030 }", "unknown-value 7:35"],
    ["{ series: given, columns: { x: year, y: usd }, divide: { z: million } }", 'unknown-field 7:67 did you mean "x"?'],
    ["{ series: given, columns: { x: year, y: usd }, text: { of: y, at: [2021] } }", "empty-text 7:74"],
    ["{ facts: [aid-givn] }", 'unknown-fact 7:17 did you mean "aid-given"?'],
    ["{ facts: [aid-given], columns: { x: valu } }", 'unknown-column 7:43 did you mean "value"?'],
    ["{ places: aid-given }", "unknown-fact 7:17"],
    ["{ places: partners, where: { place: [KEN, UGX] } }", 'unknown-value 7:49 did you mean "UGA"?'],
  ])("%s", (pull, problem) => {
    expect(draw(`${head}  data:\n    - ${pull}\n`).problems).toEqual([problem]);
  });
});

describe("a table", () => {
  const table = (columns: string, labels: string) =>
    draw(`  kind: table\n  rows: [{ series: given, where: { year: 2023 } }]\n  columns:\n${columns}`, labels);
  const printed = (columns: string, labels: string): readonly unknown[] => {
    const { figure, problems } = table(columns, labels);
    expect(problems).toEqual([]);
    return figure?.kind === "table"
      ? figure.rows.map(({ cells }) =>
          cells.map(({ children, bar }) => [
            ...children.map((inline) =>
              inline.kind === "quote" ? inline.quote.text : "text" in inline ? inline.text : "",
            ),
            bar,
          ]),
        )
      : [];
  };

  test("quotes each number in the column's scale, with its bar", () => {
    const columns =
      "    - { name: where, align: left, column: iso3 }\n    - { name: usd, align: right, divide: million, decimals: 1, bar: true }\n";
    expect(printed(columns, "Label where: W\nLabel usd: U\n")).toEqual([
      [
        ["AZE", null],
        ["40.3", 1],
      ],
      [
        ["GEO", null],
        ["3", expect.closeTo(3 / 40.25)],
      ],
    ]);
  });
  test("computes a column from the row's own, and words for keys", () => {
    const columns = "    - { name: half, align: right, formula: usd / 2, divide: million, decimals: 1 }\n";
    expect(printed(columns, "Label half: H\n")).toEqual([[["20.1", null]], [["1.5", null]]]);
  });
  test("prints more decimals than a column has where fewer would be false", () => {
    const columns = "    - { name: usd, align: right, column: usd, divide: billion, decimals: 0 }\n";
    expect(printed(columns, "Label usd: Aid\n")).toEqual([[["0.04", null]], [["0.003", null]]]);
  });
  test("needs words for each column, and a column for each", () => {
    expect(table("    - { name: usd, align: right }\n", "").problems).toEqual(["missing-label 6:15"]);
    expect(table("    - { name: uds, align: right }\n", "Label uds: U\n").problems).toEqual([
      'unknown-column 6:15 did you mean "usd"?',
    ]);
  });
});

test("each mark says what it stands for, whole, whatever it prints", () => {
  const { figure } = draw(
    `${head}  data:\n    - { series: given, where: { iso3: AZE }, columns: { x: year, y: usd, place: iso3 }, divide: { y: million } }\n`,
  );
  const tips = figure?.kind === "chart" ? figure.rows.map((row) => row["tip"]) : [];
  expect(tips).toEqual(["Azerbaijan, 2022: $35.5 million", "Azerbaijan, 2023: $40.3 million"]);
});

test("more rows than anybody could read in a drawing are refused, with the limit", () => {
  const many = Array.from({ length: 20_001 }, (_, at) => `${at},1\n`).join("");
  const files = {
    "data/sources/ledger/many.csv": `n,v\n${many}`,
    "data/sources/ledger/many.schema.yaml":
      "label: Many\nprimaryKey: n\nfields:\n  - { name: n, type: string }\n  - { name: v, type: number, unit: USD, prices: current }\n",
    "data/briefs/small/figures.yaml": `f:\n  width: full\n${head}  data:\n    - { series: many, columns: { x: v, key: n } }\n`,
    "data/briefs/small/report.en.md": '## A\n\n{{#figure "f"}}\nTitle: T\nSubtitle: S\nAlt: A\n{{/figure}}\n',
  };
  const { problems } = composeAll(baseWith(files));
  expect(problems.all.map(({ message }) => message)).toContain("this draws 20001 rows; at most 20000 are drawn");
});
