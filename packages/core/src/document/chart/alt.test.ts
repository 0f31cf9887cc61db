import { describe, expect, test } from "vitest";
import { drawChart } from "../../../fixtures/charts.ts";

const lines = (pulls: string, more = "", chart = "lines"): string =>
  `  kind: chart\n  chart: ${chart}\n${more}  data:\n${pulls}`;
const flows = (where: string, columns: string, more = ""): string =>
  `    - { series: flows, where: { ${where} }, columns: { ${columns} }${more} }\n`;
const alt = (spec: string, words = ""): string => {
  const drawn = drawChart(spec, words);
  expect(drawn.problems).toEqual([]);
  return drawn.alt;
};

describe("an alt text is made from the data:", () => {
  test("a line by its ends and by the extremes between them, a gap passed over", () => {
    const spec = lines(flows("iso3: KEN", "x: year, y: usd", ", constants: { key: given }, divide: { y: million }"));
    expect(alt(spec, "Label given: Given\n")).toBe(
      "Line chart: It gave more. Given: from $10 million (2019) to $7 million (2022); lowest −$3.25 million (2021).",
    );
  });
  test("each of its numbers is a quote", () => {
    const spec = lines(flows("iso3: KEN", "x: year, y: usd", ", constants: { key: given }"));
    expect(drawChart(spec, "Label given: Given\n").quoted).toEqual(["10000000", "7000000", "-3250000"]);
  });
  test("too long to be listened to, it keeps the finding and the first range, and quotes only what it says", () => {
    const spec = lines(
      ["KEN", "UGA"]
        .map((code) => flows(`iso3: ${code}`, "x: year, y: usd", `, constants: { key: ${code.toLowerCase()} }`))
        .join(""),
    );
    const name =
      "What the ministry of rural libraries gave to the villages of the upper and of the lower valley, year after year";
    const drawn = drawChart(
      spec,
      `Label ken: ${name}\nLabel uga: ${name}, and to those beyond the second river and its many islands\n`,
    );
    expect(drawn.alt.length).toBeLessThanOrEqual(350);
    expect(drawn.alt).toMatch(
      /^Line chart: It gave more\. What the ministry .* from \$10 million \(2019\) to \$7 million/,
    );
    expect(drawn.quoted.length).toBe((drawn.alt.match(/\$/g) ?? []).length);
  });
  test("of many lines those in focus, and how far the last values reach", () => {
    const spec = lines(
      flows("", "x: year, y: usd, place: iso3").replace("where: {  }, ", ""),
      "  highlight: [UGA]\n",
      "small-multiples",
    );
    expect(alt(spec)).toBe(
      "Small line charts: It gave more. Uganda: from $2 million (2021) to $40 million (2022). " +
        "Last values from $7 million (Kenya) to $1.20 billion (Georgia).",
    );
  });
  test("months in their order, whatever the order of the rows", () => {
    const spec = lines(flows("iso3: GEO", "x: when, y: usd"), "", "columns");
    expect(alt(spec)).toBe("Column chart: It gave more. From $900 million (March 2019) to $1.20 billion (April 2019).");
  });
  test("a ranking by its ends, those in focus and its reference", () => {
    const spec = `${lines(flows("year: 2022", "x: usd, place: iso3"), "  highlight: [UGA]\n", "ranked-bars")}  extra:\n    reference:\n${flows(
      "iso3: GEO, year: 2021",
      "x: usd",
      ", constants: { key: mean }",
    ).replace("    -", "      -")}`;
    expect(alt(spec, "Label mean: The mean\n")).toBe(
      "Ranked bar chart: It gave more. Highest $1.20 billion (Georgia), lowest $7 million (Kenya). Uganda: $40 million. The mean: $900 million.",
    );
  });
  test("pairs by the two values of each", () => {
    const pair = (year: number, group: string): string =>
      flows(`iso3: [KEN, UGA], year: ${year}`, "x: share, place: iso3", `, constants: { group: ${group} }`);
    const spec = lines(pair(2021, "early") + pair(2022, "late"), "", "dumbbell");
    expect(alt(spec, "Label early: Before\nLabel late: After\n")).toBe(
      "Chart of paired values: It gave more. Kenya: Before 0.35 per cent, After 0.3 per cent. Uganda: Before 1.5 per cent, After 2 per cent.",
    );
  });
  test("a map by the places of each group", () => {
    const spec = "  kind: map\n  chart: map\n  data:\n    - { places: partners, constants: { group: a } }\n";
    expect(alt(spec, "Label a: Partners\n")).toBe("Map with symbols: It gave more. Partners: Kenya, Uganda.");
  });
  test("a hedge is said, and so is a status", () => {
    const spec = lines(
      "    - { facts: [aid-given], columns: { x: value }, constants: { label: Aid } }\n",
      "",
      "ranked-bars",
    );
    expect(alt(spec)).toBe("Ranked bar chart: It gave more. Aid: about $61.9 million (preliminary).");
  });
  test("a template that the language has no name for is a chart", () => {
    expect(alt(lines(flows("iso3: GEO", "x: year, y: usd"), "", "steps"))).toMatch(/^Chart: It gave more\. From /);
  });
});

test("the author's own words stand as they are", () => {
  const spec = lines(flows("iso3: GEO", "x: year, y: usd"));
  expect(alt(spec, "Alt: It fell from a height to a depth.\n")).toBe("It fell from a height to a depth.");
});

test("where the data have nothing to say, the author must: an error at the figure's line", () => {
  const spec = lines("    - { constants: { x: 1, y: 2 } }\n");
  expect(drawChart(spec).problems).toEqual(["missing-part 3:1"]);
});
