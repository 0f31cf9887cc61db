import type { Chart } from "@chancery/core";
import { expect, test } from "vitest";
import { caseNames, houseChartist, readCase } from "../fixtures/house.ts";
import type { DrawingSize } from "./index.ts";

const sizes: Readonly<Record<string, DrawingSize>> = {
  full: { width: 174, fontSize: 11 },
  column: { width: 125, fontSize: 11 },
};
const chartist = houseChartist();

for (const name of caseNames()) {
  for (const [width, size] of Object.entries(sizes)) {
    test(`${name}, ${width}`, async () => {
      const svg = await chartist.draw(readCase(name), size);
      await expect(`${svg}\n`).toMatchFileSnapshot(`../fixtures/${name}/${width}.svg`);
    });
  }
}

test("a drawing is hidden from assistive technology, in the page's font and at its exact size", async () => {
  const svg = await chartist.draw(readCase("columns"), { width: 174, fontSize: 11 });
  expect(svg).toMatch(/^<svg [^>]*aria-hidden="true" focusable="false" width="657.6" height="226.8"/);
  expect(/font-family|NaN|undefined|style=|aria-label|\d\.\d{3}/.exec(svg)).toBeNull();
});

test("the order in which charts are drawn, also at once, does not change them", async () => {
  const charts = ["lines", "map", "small-multiples"].map(readCase);
  const size = { width: 125, fontSize: 11 };
  const forth = await Promise.all(charts.map((chart) => chartist.draw(chart, size)));
  const back = await Promise.all(charts.toReversed().map((chart) => houseChartist().draw(chart, size)));
  expect(back.toReversed()).toEqual(forth);
});

test("a year that nobody reported breaks the line, with a null or without a row", async () => {
  const given = readCase("lines");
  const size = { width: 174, fontSize: 11 };
  const without = { ...given, rows: given.rows.filter((row) => row.y !== null) };
  expect(given.rows.length).toBeGreaterThan(without.rows.length);
  expect(await chartist.draw(without, size)).toBe(await chartist.draw(given, size));
});

test("columns keep the place of a year that only the axis names, and nothing stands there", async () => {
  const given = readCase("columns");
  const size = { width: 174, fontSize: 11 };
  const years = given.rows.map(({ x }) => x ?? null);
  const without = { ...given, rows: given.rows.filter((_, at) => at !== 3) };
  const axis = years.map((x) => ({ x }));
  const empty = given.rows.map((row, at) => (at === 3 ? { x: row.x ?? null, y: null, text: null } : row));
  const kept = await chartist.draw({ ...without, extra: { axis } }, size);
  expect(kept).toBe(await chartist.draw({ ...given, rows: empty }, size));
  expect(kept).not.toBe(await chartist.draw(without, size));
});

test("larger text is drawn anew, not enlarged", async () => {
  const svg = await chartist.draw(readCase("ranked-bars"), { width: 234, fontSize: 15 });
  expect(new Set(svg.match(/font-size="[^"]*"/g))).toEqual(new Set(['font-size="15px"']));
});

test("a legend's marks are drawn like what they stand for", async () => {
  const map = await chartist.swatches(readCase("map"), { width: 125, fontSize: 11 });
  expect([...map.keys()]).toEqual(["centre", "memorandum", "talks"]);
  expect(map.get("memorandum")).toContain('<circle cx="5.5" cy="5.5" r="4.2" fill="#FFFFFF" stroke="#0E4C6E"');
  const goals = await chartist.swatches(readCase("goals"), { width: 125, fontSize: 11 });
  expect(goals.get("not-comparable")).toContain('fill="#FFFFFF" stroke="#8593A0"');
});

test("a slide's drawing has its own height, and an area with words over each mark", async () => {
  const rows = (name: string): Chart => {
    const chart = readCase(name);
    return { ...chart, rows: chart.rows.map((row, at) => ({ ...row, tip: `${at} "<b>"` })) };
  };
  const size = { width: 234, height: 80, fontSize: 15, tips: true };
  for (const name of caseNames()) {
    const svg = await chartist.draw(rows(name), size);
    const tips = [...svg.matchAll(/<rect ([^>]*) data-tip="(\d+) &quot;&lt;b&gt;&quot;"\/>/g)];
    const known = readCase(name).rows.filter(({ x, y }) => x !== null && y !== null).length;
    expect(tips.length).toBeGreaterThanOrEqual(known);
    expect(new Set(tips.map(([, , row]) => row)).size).toBe(tips.length);
    expect(svg).toContain('width="884.4" height="302.4"');
    for (const [, place = ""] of tips) {
      const [x = 0, y = 0, width = 0, height = 0] = [...place.matchAll(/"([^"]*)"/g)].map(([, value]) => Number(value));
      expect(x).toBeGreaterThan(-15);
      expect(x + width).toBeLessThan(900);
      expect(y + height).toBeLessThan(318);
    }
  }
});

test("an area lies over its mark", async () => {
  const chart = readCase("ranked-bars");
  const rows = chart.rows.map((row) => ({ ...row, tip: `${row.label}` }));
  const svg = await chartist.draw({ ...chart, rows }, { width: 125, fontSize: 11, tips: true });
  const number = (pattern: RegExp): readonly number[] => (pattern.exec(svg) ?? []).slice(1).map(Number);
  const [left = 0, top = 0] = number(/transform="translate\(([\d.]+),([\d.]+)\)"/);
  const [x = 0, y = 0, width = 0] = number(/<path d="M([\d.]+),([\d.]+)h([\d.]+)/);
  const [areaX = 0, areaY = 0, areaWidth = 0] = number(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/);
  expect(Math.abs(areaX - (left + x))).toBeLessThan(2);
  expect(Math.abs(areaY - (top + y))).toBeLessThan(2);
  expect(Math.abs(areaWidth - width)).toBeLessThan(4);
});
