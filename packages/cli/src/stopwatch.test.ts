import { expect, test } from "vitest";
import { startStopwatch, timesText } from "./stopwatch.ts";

function clock(...times: number[]): () => number {
  return () => times.shift() ?? Number.NaN;
}

test("stages stand in the order in which they ended, and the same stage adds up", async () => {
  const watch = startStopwatch(clock(0, 120, 200, 610.4, 700, 710));
  expect(await watch.time("load", () => "text")).toBe("text");
  await watch.time("draw", async () => {});
  await watch.time("load", () => {});
  expect(timesText(watch.stages)).toBe("load 130 ms, draw 410 ms");
});

test("a stage that fails is timed too", async () => {
  const watch = startStopwatch(clock(0, 5));
  await expect(watch.time("print", () => Promise.reject(new Error("no paper")))).rejects.toThrow("no paper");
  expect(watch.stages.get("print")).toBe(5);
});
