import { expect, test } from "vitest";
import { alignDecimals } from "./align-decimals.ts";

test("numbers with fewer decimals make room for those they lack", () => {
  expect(alignDecimals(["12,450.25", "31", "9.4", "not reported", "–"], "en")).toEqual([
    "",
    " whole lacks-2",
    " lacks-1",
    "",
    "",
  ]);
});

test("a group's comma is no decimal sign, and Azerbaijani's is", () => {
  expect(alignDecimals(["12,450", "998"], "en")).toEqual(["", ""]);
  expect(alignDecimals(["12,4", "998"], "az")).toEqual(["", " whole lacks-1"]);
});
