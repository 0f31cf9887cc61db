import { describe, expect, test, vi } from "vitest";
import type { Tried } from "./bench/hostile/base.ts";
import { tryBombs } from "./bench/hostile/bombs.ts";
import { tryCharts } from "./bench/hostile/charts.ts";
import { fuzz } from "./bench/hostile/fuzz.ts";
import { tryPreview } from "./bench/hostile/preview.ts";
import { tryKeys, tryPaths, tryUrls } from "./bench/hostile/refused.ts";
import { tryTexts } from "./bench/hostile/texts.ts";

// The short form of `pnpm hardened --part hostile`, which prints the whole table.
vi.setConfig({ testTimeout: 180_000 });

/** Each group has its payloads, and none got through. */
function expectHeld(tried: readonly Tried[], least: number): void {
  expect(tried.flatMap(({ leaked }) => leaked)).toEqual([]);
  expect(tried.reduce((sum, one) => sum + one.tried, 0)).toBeGreaterThanOrEqual(least);
}

describe("what a stranger's content can do", () => {
  test("a value is a text in every output, message and comment", async () => expectHeld(await tryTexts(false), 70));
  test("an address leads to code or to a file nowhere", () => expectHeld([tryUrls()], 25));
  test("no key reaches a prototype, no number is rounded", () => expectHeld([tryKeys()], 40));
  test("nothing outside the root is read", () => expectHeld([tryPaths()], 20));
  test("a chart's template reads rows and nothing else", async () => expectHeld([await tryCharts(false)], 30));
  test("the preview answers nobody else", async () => expectHeld([await tryPreview()], 20));
  test("a bomb is refused in time, by its limit", () =>
    expectHeld([tryBombs(["aliases of aliases", "a million rows", "a workbook of many rows"])], 3));
});

test("a mutation of any file is read or refused at a place: no stack trace, no hang", async () => {
  const found = await fuzz(25, 7);
  expect(found.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`))).toEqual([]);
  expect(found.every(({ cases, refused }) => cases > refused && refused > 0)).toBe(true);
});
