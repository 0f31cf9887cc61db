import type { Chart } from "@chancery/core";
import { expect, test } from "vitest";
import type { Chartist } from "./chartist.ts";
import { rememberingChartist } from "./remember.ts";

const chart = { id: "a", template: "bars", height: 40, rows: [{ x: 1 }], label: "Figure 1", place: { line: 3 } };

function counting(draw: () => Promise<string>): { chartist: Chartist; calls: () => number } {
  let calls = 0;
  const counted = async (): Promise<string> => {
    calls += 1;
    return draw();
  };
  return { chartist: { draw: counted, swatches: async () => new Map() } as unknown as Chartist, calls: () => calls };
}

test("a chart is drawn again only when its data or its size has changed", async () => {
  const { chartist, calls } = counting(async () => "<svg/>");
  const { draw } = rememberingChartist(chartist);
  const size = { width: 100, fontSize: 11 };
  await draw(chart as unknown as Chart, size);
  await draw({ ...chart, label: "Figure 2", place: { line: 9 } } as unknown as Chart, size);
  expect(calls()).toBe(1);
  await draw({ ...chart, rows: [{ x: 2 }] } as unknown as Chart, size);
  await draw(chart as unknown as Chart, { ...size, width: 90 });
  expect(calls()).toBe(3);
});

test("a failure is not remembered", async () => {
  const { chartist, calls } = counting(() => Promise.reject(new Error("no")));
  const { draw } = rememberingChartist(chartist);
  const size = { width: 100, fontSize: 11 };
  await expect(draw(chart as unknown as Chart, size)).rejects.toThrow("no");
  await expect(draw(chart as unknown as Chart, size)).rejects.toThrow("no");
  expect(calls()).toBe(2);
});
