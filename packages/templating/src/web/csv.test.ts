import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

const line = (...cells: readonly (string | number)[]): string =>
  toCsv([cells]).replace("\ufeff", "").replace("\r\n", "");

test("text that a spreadsheet would compute is made text", () => {
  for (const evil of [
    "=1+1",
    "+1+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\u00a0=1",
    "＝1",
    "|x",
    "−x",
  ])
    expect(line(evil)).toMatch(/^"?'/);
});

test("a number stays a number, also a negative one", () => {
  expect(line(-84.4, "-84.4", "+3", "1e6", 0)).toBe("-84.4,-84.4,+3,1e6,0");
});

test("quotes, commas and line ends stay inside their cell", () => {
  expect(line('say "no"', "a,b", "a\nb", "plain")).toBe('"say ""no""","a,b","a\nb",plain');
});

test("letters of any language are told by the mark at the start", () => {
  expect(toCsv([["Azərbaycan"]])).toBe("\ufeffAzərbaycan\r\n");
});
