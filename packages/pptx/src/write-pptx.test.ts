import { plainText } from "@chancery/core";
import { beforeAll, describe, expect, test } from "vitest";
import { offencesOf } from "../fixtures/conforms.ts";
import { deckOf, sampleDeck } from "../fixtures/deck.ts";
import { caseNative } from "../fixtures/house.ts";
import { make } from "../fixtures/made.ts";
import { elements, openPackage, textIn } from "../fixtures/open.ts";

const deck = sampleDeck();
let made: Awaited<ReturnType<typeof make>>;
beforeAll(async () => {
  made = await make(deck);
});

const slidePath = (at: number): string => `ppt/slides/slide${at + 1}.xml`;
const related = (path: string, type: string): string =>
  [...made.opened.targets(path).values()].find((target) => target.type === type)?.path ?? "";

describe("the package", () => {
  test("has nothing that PowerPoint is known to repair", () => {
    expect(offencesOf(made.opened)).toEqual([]);
  });

  test("is the same bytes when it is made again", async () => {
    const again = await make(sampleDeck());
    expect(Buffer.compare(again.bytes, made.bytes)).toBe(0);
  });

  test("says what it is: title, subject, author, language, the brief's date", () => {
    const core = made.opened.text("docProps/core.xml");
    for (const part of [
      "<dc:title>A donor that still receives</dc:title>",
      "<dc:creator>A. Author</dc:creator>",
      "<dc:language>en-GB</dc:language>",
      ">2026-11-20T00:00:00Z</dcterms:modified>",
    ])
      expect(core).toContain(part);
    expect(core).toContain("<dc:subject>Azerbaijan's assistance, given and received</dc:subject>");
  });

  test("has the date that the environment sets, where it does", async () => {
    const dated = sampleDeck();
    const other = await make({ ...dated, meta: { ...dated.meta, date: "2027-01-02T03:04:05.000Z" } });
    expect(other.opened.text("docProps/core.xml")).toContain(">2027-01-02T03:04:05.000Z</dcterms:modified>");
  });

  test("has the tokens' colours and fonts as its theme", () => {
    const theme = made.opened.text("ppt/theme/theme1.xml");
    expect(theme).toContain('<a:accent1><a:srgbClr val="0E4C6E"/></a:accent1><a:accent2><a:srgbClr val="D9702A"/>');
    expect(theme).toMatch(/<a:majorFont><a:latin typeface="Source Serif 4 Display Semibold" panose="[0-9A-F]{20}"\/>/);
    expect(theme).toMatch(/<a:minorFont><a:latin typeface="Source Sans 3" panose="[0-9A-F]{20}"\/>/);
    const slides = [...made.opened.parts].filter(([path]) => /^ppt\/(slides|charts)\/[^/]+$/.test(path)).join("");
    expect(slides.match(/<a:schemeClr/g)?.length ?? 0).toBeGreaterThan(200);
  });

  test("has a layout of each name, with places for title and text", () => {
    const layouts = [...made.opened.parts.keys()].filter((path) => /slideLayouts\/slideLayout\d+\.xml$/.test(path));
    const names = layouts.map((path) => made.opened.all(path, "p:cSld")[0]?.getAttribute("name"));
    expect(names).toEqual(expect.arrayContaining(["Cover", "Message", "Two charts", "Decisions", "Divider", "Backup"]));
    const types = layouts.map((path) => made.opened.all(path, "p:ph").map((own) => own.getAttribute("type")));
    expect(types.filter((own) => own.includes("title") && own.includes("body")).length).toBe(10);
  });
});

describe("each slide", () => {
  test("has its title in the title's place", () => {
    const titles = deck.slides.map((_, at) => {
      const shapes = made.opened.all(slidePath(at), "p:sp");
      const title = shapes.filter((own) => elements(own, "p:ph")[0]?.getAttribute("type") === "title");
      expect(title.length).toBe(1);
      return title.map((own) => textIn(own)).join("");
    });
    expect(titles).toEqual(deck.slides.map(({ title }) => plainText(title)));
  });

  test("has its number: a field, and words where it is A1; none on cover and divider", () => {
    const numbers = deck.slides.map((_, at) => {
      const shapes = made.opened.all(slidePath(at), "p:sp");
      const own = shapes.find((shape) => elements(shape, "p:ph")[0]?.getAttribute("type") === "sldNum");
      if (own === undefined) return "";
      return `${elements(own, "a:fld").length === 1 ? "field " : ""}${textIn(own)}`;
    });
    expect(numbers.slice(0, 4)).toEqual(["", "field 2", "field 3", "field 4"]);
    expect(numbers[8]).toBe("");
    expect(numbers.slice(12)).toEqual(["A1", "A2", "13"]);
  });

  test("has its source line, and its words in its language", () => {
    const text = made.opened.text(slidePath(3));
    expect(text).toContain('name="Source"');
    expect(made.opened.all(slidePath(3), "p:sp").map((own) => textIn(own))).toContain("Source: OECD (2025).");
    const runs = deck.slides.flatMap((_, at) => made.opened.all(slidePath(at), "a:rPr"));
    expect(new Set(runs.map((own) => own.getAttribute("lang")))).toEqual(new Set(["en-GB"]));
  });

  test("encloses what somebody said in the language's marks", () => {
    const at = deck.slides.findIndex(({ layout }) => layout === "quote");
    const said = made.opened.all(slidePath(at), "a:p").map((own) => textIn(own));
    expect(said).toContain("“We received so that one day we could give, and that day is long past.”");
  });

  test("has the author's notes and each quoted quantity in its notes", () => {
    const notes = made.opened.all("ppt/notesSlides/notesSlide4.xml", "a:p").map((own) => textIn(own));
    expect(notes.slice(0, 3)).toEqual([
      "Say this slowly.",
      "",
      "over 140 – countries assisted, 2025. Hedge: over. Source: OECD (2025)",
    ]);
  });

  test("tells every chart, picture and table in words", () => {
    const frames = deck.slides.flatMap((_, at) => [
      ...made.opened.all(slidePath(at), "p:graphicFrame"),
      ...made.opened.all(slidePath(at), "p:pic"),
    ]);
    const alts = frames.map((own) => elements(own, "p:cNvPr")[0]?.getAttribute("descr") ?? "none");
    const decorative = frames.filter((own) => elements(own, "adec:decorative").length === 1);
    expect(alts).toEqual(expect.arrayContaining(["The columns in words", "The map in words", "A table in words"]));
    expect(alts.filter((alt) => alt === "").length).toBe(decorative.length);
    expect(alts).not.toContain("none");
    expect(frames.length - decorative.length).toBe(10);
  });

  test("shows what is no native chart as a vector with its pixels, and says so", () => {
    expect(made.pictures).toEqual(["cover", "map", "small-multiples"]);
    const blips = made.opened.all(slidePath(5), "a:blip");
    const targets = made.opened.targets(slidePath(5));
    for (const blip of blips) {
      const svg = elements(blip, "asvg:svgBlip")[0]?.getAttribute("r:embed") ?? "";
      expect(targets.get(blip.getAttribute("r:embed") ?? "")?.path).toMatch(/\.png$/);
      expect(targets.get(svg)?.path).toMatch(/\.svg$/);
    }
    expect(blips.length).toBe(4); // the map and the three marks of its legend
  });
});

describe("tables", () => {
  test("have a header row, numbers at the right, and keep hedges", () => {
    const [table] = made.opened.all(slidePath(10), "a:tbl");
    if (table === undefined) throw new Error("no table");
    expect(elements(table, "a:tblPr")[0]?.getAttribute("firstRow")).toBe("1");
    const rows = elements(table, "a:tr").map((row) => elements(row, "a:tc").map((cell) => textIn(cell)));
    expect(rows[0]).toEqual(["Country", "Projects", "Share, per cent"]);
    expect(rows[1]).toEqual(["Country 1", "over 140", "0.0"]);
    expect(rows.length).toBe(9);
    const aligns = elements(table, "a:tr").flatMap((row) =>
      elements(row, "a:tc")
        .slice(1)
        .flatMap((cell) => elements(cell, "a:pPr").map((own) => own.getAttribute("algn"))),
    );
    expect(new Set(aligns)).toEqual(new Set(["r"]));
  });

  test("the decisions are one, with what, who and by when", () => {
    const rows = made.opened.all(slidePath(11), "a:tr").map((row) => elements(row, "a:tc").map((cell) => textIn(cell)));
    expect(rows[0]?.map((text) => text.trim())).toEqual(["", "Decision", "Owner", "By"]);
    expect(rows[1]?.[0]).toBe("1");
    expect(rows[1]?.[1]).toContain("Choose fewer partners, stay longer");
  });
});

test("without figures, blocks and notes a deck is a file all the same", async () => {
  const [cover] = deck.slides;
  if (cover === undefined) throw new Error("no cover");
  const bare = deckOf([{ ...cover, notes: { text: [], quoted: [] } }]);
  const { opened } = await make(bare);
  expect(offencesOf(opened)).toEqual([]);
  expect([...opened.parts.keys()].filter((path) => path.startsWith("ppt/charts"))).toEqual([]);
});

describe("native charts", () => {
  const chartOf = (slide: number, at = 0): string =>
    [...made.opened.targets(slidePath(slide)).values()].filter(({ type }) => type === "chart")[at]?.path ?? "";

  test.each([
    ["columns", 3, "c:barChart"],
    ["lines", 6, "c:lineChart"],
    ["goals", 12, "c:barChart"],
  ])("%s: every value stands in the chart and in its sheet, and a gap is nothing", (name, slide, plot) => {
    const native = caseNative(name);
    const path = chartOf(slide);
    const series = made.opened.all(path, "c:ser");
    expect(made.opened.all(path, plot).length).toBe(1);
    const workbook = made.opened.parts.get(related(path, "package"));
    const sheet = sheetCells(workbook as Uint8Array);
    for (const [at, own] of (native?.series ?? []).entries()) {
      const cells = elements(series[at] ?? failed(), "c:val").flatMap((val) => elements(val, "c:pt"));
      const drawn = new Map(cells.map((cell) => [Number(cell.getAttribute("idx")), Number(textIn(cell, "c:v"))]));
      const stated = own.points.map((point) => point?.value ?? null);
      expect(stated.map((_, place) => drawn.get(place) ?? null)).toEqual(stated);
      const column = String.fromCharCode(66 + at);
      expect(stated.map((_, place) => sheet.get(`${column}${place + 2}`) ?? null)).toEqual(stated);
    }
    expect(native?.categories.map((_, place) => sheet.get(`A${place + 2}`))).toEqual(native?.categories);
  });

  test("dots: values across, a row for each category, the names at the left", () => {
    const native = caseNative("dumbbell");
    const series = made.opened.all(chartOf(4), "c:ser");
    expect(series.length).toBe((native?.series.length ?? 0) + 2); // with the joins and the names
    const across = elements(series[1] ?? failed(), "c:xVal").flatMap((own) => elements(own, "c:v"));
    expect(across.map((own) => Number(own.textContent))).toEqual(
      native?.series[0]?.points.map((point) => point?.value),
    );
    const names = elements(series.at(-1) ?? failed(), "c:dLbl").map((own) => textIn(own));
    expect(names).toEqual(native?.categories);
  });

  test("print what the document prints, at the marks that print something", () => {
    const labels = made.opened.all(chartOf(3), "c:dLbl").map((own) => textIn(own));
    expect(labels).toEqual(["44.9", "49.2", "16", "28"]);
    expect(made.opened.all(chartOf(3), "c:cat")[0]?.textContent).toContain("2021 (no report)");
  });

  test("set what is in focus and what is hollow apart, point by point", () => {
    const bars = made.opened.all(chartOf(7), "c:dPt");
    expect(bars.map((own) => elements(own, "a:schemeClr")[0]?.getAttribute("val"))).toEqual(["accent2", "accent1"]);
    const [hollow] = made.opened.all(chartOf(3), "c:ser");
    expect(elements(hollow ?? failed(), "a:solidFill")[0]?.toString()).toContain('val="bg1"');
  });

  test("carry what they measure, with its unit, as their title or beside them", () => {
    expect(made.opened.all(chartOf(3), "c:title").map((own) => textIn(own))).toEqual([
      "Official development assistance, USD million, constant prices of 2022",
    ]);
    expect(made.opened.text(slidePath(7))).toContain("USD million");
  });
});

const failed = (): never => {
  throw new Error("nothing there");
};

/** The cells of the first sheet by their name. */
function sheetCells(bytes: Uint8Array): ReadonlyMap<string, string | number> {
  const cells = openPackage(bytes).all("xl/worksheets/sheet1.xml", "c");
  return new Map(
    cells.map((cell) => {
      const text = cell.getAttribute("t") === "inlineStr";
      return [cell.getAttribute("r") ?? "", text ? textIn(cell, "t") : Number(textIn(cell, "v"))];
    }),
  );
}
