import { expect, it } from "vitest";
import { en } from "../../fixtures/languages.ts";

it("has words for every ratio: each band begins where the one before it ends", () => {
  const bands = en.compare ?? [];
  expect(bands[0]?.from).toBe(0);
  for (const [at, band] of bands.slice(1).entries()) expect(bands[at]?.below).toBe(band.from);
  expect(bands.at(-1)?.below).toBeUndefined();
});

it("has falling thresholds for trends, and a last word for the rest", () => {
  const limits = (en.trend ?? []).map(({ above }) => above ?? Number.NEGATIVE_INFINITY);
  expect(limits).toEqual([...limits].sort((a, b) => b - a));
  expect(limits.at(-1)).toBe(Number.NEGATIVE_INFINITY);
});
