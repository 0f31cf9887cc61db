import type { PageLook } from "@chancery/pdf";
import { expect, test } from "vitest";
import { alignPages } from "./align-pages.ts";

const pages = (...texts: string[]): PageLook[] =>
  texts.map((text, at) => ({ number: at + 1, content: `${at} ${text}`, text, frame: [], hashes: [] }));

const pairs = (old: string[], now: string[]) =>
  alignPages(pages(...old), pages(...now)).map(([a, b]) => [a?.number ?? null, b?.number ?? null]);

const [one, two, three, four] = [
  "grants rose in each year",
  "vans went to provinces",
  "readers borrowed books",
  "a page that is new here",
];

test("an inserted page has no counterpart, and those behind it keep theirs", () => {
  expect(pairs([one, two, three], [one, four, two, three])).toEqual([
    [1, 1],
    [null, 2],
    [2, 3],
    [3, 4],
  ]);
});

test("a page that was taken out has none either", () => {
  expect(pairs([one, four, two, three], [one, two, three])).toEqual([
    [1, 1],
    [2, null],
    [3, 2],
    [4, 3],
  ]);
});

test("a page that was edited is the same page", () => {
  expect(pairs([one, two, three], [one, `${two} by car`, three])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
});

test("one page for another is one that came and one that went", () => {
  const [[first, second], [third, fourth]] = pairs([two], [four]) as [[unknown, unknown], [unknown, unknown]];
  expect([first, second, third, fourth].filter((page) => page === null)).toHaveLength(2);
});
