import type { Table } from "@chancery/core";
import { describe, expect, test } from "vitest";
import { offencesOf } from "../fixtures/conforms.ts";
import { chart, deckOf, place, quoted, sampleDeck, slide, table, words } from "../fixtures/deck.ts";
import { houseTheme } from "../fixtures/house.ts";
import { make } from "../fixtures/made.ts";
import { elements, openPackage, textIn } from "../fixtures/open.ts";
import { drawChart } from "./chart/chart-xml.ts";
import type { ChartPen } from "./chart/label-xml.ts";
import { workbookOf } from "./chart/workbook.ts";
import { openFaces } from "./faces.ts";
import { officeLanguage } from "./language.ts";
import { schemeOf } from "./scheme.ts";

const hostile = [
  `</a:t></a:r><a:r><a:t>&amp;<script>alert(1)</script>`,
  `"><p:sp/>`,
  "a\u0000b\u0007c\ud800d\ufffee",
  '=HYPERLINK("http://evil.example","x")',
  "+1-1@SUM(A1)\tx\r\ny",
  "{{ constructor }} $& $1 $' <!-- ]]>",
].join(" | ");

describe("what is quoted is text", () => {
  const title = `Hostile ${hostile}`;
  const evil = { ...sampleDeck(), slides: [] };
  const own = [
    slide(1, "cover", title, []),
    slide(
      2,
      "message",
      title,
      [{ kind: "paragraph", place, children: [...words(hostile), quoted({ text: hostile, before: "over" })] }],
      {
        notes: { text: [{ kind: "paragraph", place, children: words(hostile) }], quoted: [] },
      },
    ),
    slide(3, "message", title, [
      { kind: "figure", figure: { ...chart("columns"), alt: words(hostile), subtitle: words(hostile) } },
    ]),
    slide(4, "table", title, [{ kind: "figure", figure: { ...table(3), title: words(hostile), alt: words(hostile) } }]),
  ];
  const deck = deckOf(own, { meta: { ...evil.meta, title: hostile, publisher: hostile, keywords: [hostile] } });

  test("in titles, texts, notes, alt texts, tables and properties", async () => {
    const { opened } = await make(deck);
    expect(offencesOf(opened)).toEqual([]);
    const said = opened.all("ppt/slides/slide2.xml", "p:sp").map((shape) => textIn(shape));
    expect(said.join()).toContain("</a:t></a:r><a:r><a:t>&amp;<script>alert(1)</script>");
    expect(said.join()).toContain("abc\ufffdde");
    expect(opened.text("ppt/slides/slide2.xml")).not.toContain("<script>");
    expect(
      opened
        .all("ppt/slides/slide3.xml", "p:cNvPr")
        .map((part) => part.getAttribute("descr"))
        .join(),
    ).toContain('"><p:sp/>');
  });

  test("in a data sheet, where it would be a formula", () => {
    const bytes = workbookOf(
      {
        rows: [
          ["", "=1+1"],
          [hostile, 2],
        ],
        categories: "",
        spans: [],
        series: [],
      },
      "2026-01-01",
    );
    const sheet = openPackage(bytes);
    expect(sheet.text("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    const cells = sheet.all("xl/worksheets/sheet1.xml", "c");
    expect(cells.map((cell) => cell.getAttribute("t"))).toEqual(["inlineStr", "inlineStr", null]);
    expect(cells.map((cell) => cell.getAttribute("s"))).toEqual(["1", "1", null]);
    expect(sheet.text("xl/styles.xml")).toContain('quotePrefix="1"');
  });
});

describe("decks that are full", () => {
  test("a table of thirty rows keeps all, smaller, and says so", async () => {
    const deck = deckOf([slide(1, "table", "Thirty", [{ kind: "figure", figure: table(30) }])]);
    const { opened, plan } = await make(deck);
    expect(opened.all("ppt/slides/slide1.xml", "a:tr").length).toBe(31);
    expect(plan.crowded.map(({ what }) => what)).toEqual(['"What table shows" is set smaller than 14 px']);
    const heights = opened.all("ppt/slides/slide1.xml", "a:tr").map((row) => Number(row.getAttribute("h")));
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThan((370 / 980) * 12_192_000);
  });

  test("a text that is too long is set smaller, and said to be", async () => {
    const long = words("A sentence that says the same thing over and over again. ".repeat(60));
    const deck = deckOf([slide(1, "message", "Long", [{ kind: "paragraph", place, children: long }])]);
    const { plan, opened } = await make(deck);
    expect(plan.crowded.length).toBe(1);
    expect(opened.text("ppt/slides/slide1.xml")).toContain("over and over again");
  });

  test("words without a space, and in Azerbaijani, stay in their boxes", async () => {
    const text = words(`Azərbaycanın beynəlxalq əməkdaşlığı ${"ğ".repeat(200)} ıIiİ`);
    const rows: Table = {
      ...table(2),
      rows: table(2).rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, children: text })) })),
    };
    const deck = deckOf([slide(1, "table", "Uzun", [{ kind: "figure", figure: rows }])], { language: "az" });
    const { opened, plan } = await make(deck, "az");
    expect(offencesOf(opened)).toEqual([]);
    const [own] = plan.slides[0]?.shapes.filter((shape) => shape.kind === "table") ?? [];
    expect(own?.kind === "table" && own.columns.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(885);
    expect(opened.all("ppt/slides/slide1.xml", "a:rPr").map((run) => run.getAttribute("lang"))).toContain("az-Latn-AZ");
    expect(opened.text("ppt/slides/slide1.xml")).toContain("əməkdaşlığı");
  });
});

test.each([
  ["en-GB", "en-GB"],
  ["en", "en-US"],
  ["az", "az-Latn-AZ"],
  ["ru", "ru-RU"],
  ["fr", "fr-FR"],
])("%s is %s in an office program", (locale, name) => {
  expect(officeLanguage(locale)).toBe(name);
});

describe("charts of other forms", () => {
  const theme = houseTheme();
  const scheme = schemeOf(theme);
  const pen: ChartPen = {
    scheme,
    faces: openFaces(theme),
    language: "en-GB",
    ink: "#000000",
    quiet: "#333333",
    grid: "#DDDDDD",
    axis: "#888888",
  };
  const point = (value: number | null, x: number | null = null) => ({
    ...{ value, x, fill: "#0E4C6E", outline: null },
    label: value === null ? null : { lines: [String(value)], side: "above" as const, ink: "#000000", bold: false },
  });
  const series = (name: string, values: readonly (number | null)[], x: readonly number[] = []) => ({
    ...{ name, inLegend: true, mark: "main" as const, fill: "#0E4C6E", outline: null },
    points: values.map((value, at) => point(value, x[at] ?? null)),
  });
  const axis = { shown: true, min: -20, max: 40, step: 20 };
  const box = { x: 0, y: 0, width: 880, height: 360 };
  const draw = (form: "column" | "area" | "scatter" | "line", stack: "none" | "normal" | "percent") => {
    const across = form === "scatter" ? { shown: true, min: 0, max: 4, step: 1 } : null;
    const all = [series("One", [1, null, -3.5], [1, 2, 3]), series("Two", [4, 5, 6], [1, 2, 3])];
    const chart = { form, stack, categories: ["a", "b", "c"], series: all, axis, across };
    const { xml, sheet } = drawChart(chart, { measured: "m", title: [] }, box, pen);
    const parts = new Map<string, string | Uint8Array>([["ppt/charts/chart1.xml", xml]]);
    return { xml, sheet, parts };
  };

  test("stacked columns have their labels inside, clustered ones at their ends", () => {
    expect(draw("column", "normal").xml).toMatch(
      /<c:grouping val="stacked"\/>[\s\S]*<c:dLblPos val="ctr"\/>[\s\S]*<c:overlap val="100"\/>/,
    );
    expect(draw("column", "none").xml).toMatch(
      /<c:grouping val="clustered"\/>[\s\S]*<c:dLblPos val="outEnd"\/>[\s\S]*<c:overlap val="0"\/>/,
    );
  });

  test("areas have labels without a place, for PowerPoint refuses one", () => {
    expect(draw("area", "percent").xml).not.toContain("dLblPos");
    expect(draw("area", "percent").xml).toContain('<c:grouping val="percentStacked"/>');
  });

  test("a scatter has two columns a series, and a gap is no point", () => {
    const { xml, sheet } = draw("scatter", "none");
    expect(sheet.rows).toEqual([
      ["", "x", "One", "x", "Two"],
      ["a", 1, 1, 1, 4],
      ["b", 2, null, 2, 5],
      ["c", 3, -3.5, 3, 6],
    ]);
    expect(xml).toContain("<c:f>Sheet1!$C$2:$C$4</c:f>");
  });

  test("negative values stay below, and a gap breaks the line", () => {
    const { xml } = draw("line", "none");
    expect(xml).toContain('<c:pt idx="2"><c:v>-3.5</c:v></c:pt>');
    expect(xml).not.toContain('<c:pt idx="1"><c:v></c:v>');
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(xml).toContain('<c:min val="-20"/>');
  });
});

test("no text shape reaches beyond its slide", async () => {
  const { opened } = await make(sampleDeck());
  const slides = [...opened.parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  const beyond = slides.flatMap((path) =>
    [...opened.all(path, "a:xfrm"), ...opened.all(path, "p:xfrm")].filter((own) => {
      const at = (name: string, key: string): number => Number(elements(own, name)[0]?.getAttribute(key));
      const right = at("a:off", "x") + at("a:ext", "cx");
      const below = at("a:off", "y") + at("a:ext", "cy");
      return at("a:off", "x") < 0 || at("a:off", "y") < 0 || right > 12_192_001 || below > 6_858_001;
    }),
  );
  expect(beyond.map(String)).toEqual([]);
});
