import { expect, test } from "vitest";
import { compareItems } from "./compare.ts";
import { cellDetail, type Item } from "./item.ts";

const item = (type: string, text: string, detail = ""): Item => ({ type, text, detail });
const place = { row: 0, column: 1, rows: 1, columns: 1, scope: "" };
const page: readonly Item[] = [
  item("H2", "What it gave"),
  item("P", "It gave well-\u00adknown books"),
  item("Link", "Figure 1", "#figure-1"),
  item("TH", "Year", cellDetail({ ...place, scope: "Column" })),
  item("TD", "2024", cellDetail({ ...place, row: 1 })),
  item("Figure", "Bars. It gave 40."),
  item("Note", "1 As stated."),
];
const changedAt = (at: number, changed: Item): readonly Item[] => page.with(at, changed);

test("a page and its tags that say the same differ in nothing, breaks of lines aside", () => {
  const tagged = changedAt(1, item("P", "It gave well-known  bo\u00adoks"));
  expect(compareItems(page, tagged)).toEqual([]);
});

test.each([
  ["a heading of another level", 0, item("H3", "What it gave")],
  ["a word that is another", 1, item("P", "It gave unknown books")],
  ["a link to elsewhere", 2, item("Link", "Figure 1", "#figure-2")],
  ["a head that lost its column", 3, item("TH", "Year", cellDetail(place))],
  ["a cell in another column", 4, item("TD", "2024", cellDetail({ ...place, row: 1, column: 2 }))],
  ["a cell that spans two", 4, item("TD", "2024", cellDetail({ ...place, row: 1, columns: 2 }))],
  ["other words for a figure", 5, item("Figure", "Bars.")],
  ["a note that is text", 6, item("P", "1 As stated.")],
])("finds %s", (_, at, changed) => {
  expect(compareItems(page, changedAt(at, changed))).toEqual([{ stated: page[at], tagged: changed }]);
});

test("finds each piece that is missing, and no other", () => {
  for (const [at, missing] of page.entries())
    expect(compareItems(page, page.toSpliced(at, 1))).toEqual([{ stated: missing, tagged: null }]);
});

test("finds what the tags have more, and what stands in another order", () => {
  const more = item("P", "Hidden");
  expect(compareItems(page, page.toSpliced(3, 0, more))).toEqual([{ stated: null, tagged: more }]);
  const [first, second, ...rest] = page;
  expect(
    compareItems(
      page,
      [second, first, ...rest].filter((one) => one !== undefined),
    ),
  ).toHaveLength(2);
});

test("finds all of a page that has no tags", () => {
  expect(compareItems(page, [])).toHaveLength(page.length);
});
