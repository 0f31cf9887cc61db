import { describe, expect, it } from "vitest";
import { en, suffixes } from "../../fixtures/languages.ts";
import { formatDate, formatPeriod } from "./dates.ts";

describe("dates", () => {
  it.each([
    ["1992", "1992"],
    ["2024-11", "November 2024"],
    ["2024-12-30", "30 December 2024"],
  ])("%s", (date, text) => expect(formatDate(date, en)).toBe(text));

  it("are in the language's own words", () => expect(formatDate("2024-11", suffixes)).toBe("noyabr 2024"));

  it.each(["2024-13", "2024-02-30", "24", "2024-1", "yesterday"])("refuses %s", (date) => {
    expect(() => formatDate(date, en)).toThrow(RangeError);
  });
});

describe("periods", () => {
  it.each([
    ["2024", "2024"],
    ["2023/2024", "2023/2024"],
    ["2022..2025", "2022–2025"],
    ["2022-02..2025-08", "February 2022 to August 2025"],
    ["2022..2025-08", "2022 to August 2025"],
    ["to date", "to date"],
    ["not stated", "period not stated"],
  ])("%s", (period, text) => expect(formatPeriod(period, en)).toBe(text));
});
