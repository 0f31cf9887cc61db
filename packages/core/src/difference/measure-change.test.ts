import { expect, test } from "vitest";
import { measuredWords } from "./in-words.ts";
import { measureChange } from "./measure-change.ts";

const usd = (value: string | null) => ({ value, unit: "USD" });

test.each([
  ["61900000", "64200000", "2300000", "3.72", "+2,300,000 USD (+3.72\u00a0%)"],
  ["-4", "-3", "1", "25", "+1 USD (+25\u00a0%)"],
  ["0.1", "0.3", "0.2", "200", "+0.2 USD (+200\u00a0%)"],
  ["3", "1", "-2", "-66.7", "−2 USD (−66.7\u00a0%)"],
])("from %s to %s: by %s, %s per cent", (old, now, absolute, relative, words) => {
  const measured = measureChange(usd(old), usd(now));
  expect(measured).toEqual({ absolute, relative, why: null });
  expect(measured && measuredWords(measured, "USD")).toBe(words);
});

test("of nothing there is no per cent", () => {
  expect(measureChange(usd("0"), usd("5"))).toEqual({
    absolute: "5",
    relative: null,
    why: expect.stringContaining("old value is 0"),
  });
});

test("other units have no difference", () => {
  expect(measureChange(usd("5"), { value: "5", unit: "AZN" })).toEqual({
    absolute: null,
    relative: null,
    why: "the units differ: USD, then AZN",
  });
});

test("what is not known has none either, and a date is no number", () => {
  expect(measureChange(usd(null), usd("5"))?.absolute).toBeNull();
  expect(measureChange({ value: "2011-09", unit: null }, { value: "2012-09", unit: null })).toBeNull();
});

test("percentages differ by percentage points", () => {
  const measured = measureChange({ value: "13.4", unit: "percent" }, { value: "15.4", unit: "percent" });
  expect(measured && measuredWords(measured, "percent")).toBe("+2 percentage points (+14.9\u00a0%)");
});
