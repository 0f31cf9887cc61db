import { expect, test } from "vitest";
import { clearLabels } from "./clear.ts";
import { overlap, type SceneNode } from "./scene.ts";

const em = 12;
const point = (y: number): SceneNode => ({ x: 0, y, bounds: { x1: -4, x2: 4, y1: y - 4, y2: y + 4 } });
const series = (...heights: readonly number[]): SceneNode => ({
  marktype: "line",
  items: heights.map((y, at) => ({ x: at * 15, y })),
});

/** The box of a label that its template put under the first point, once it is placed among the points of other series. */
function placed(others: readonly number[], ...lines: readonly SceneNode[]) {
  const label: SceneNode = { x: 0, y: 100, bounds: { x1: 0, x2: 25, y1: 107, y2: 119 } };
  const points = { marktype: "symbol", items: [100, ...others].map(point) };
  const layer = { marktype: "text", name: "clear", items: [label] };
  clearLabels({ width: 200, height: 200, items: [...lines, points, layer] }, em, 0);
  const [right, down] = [label.x ?? 0, (label.y ?? 0) - 100];
  return { x1: right, x2: 25 + right, y1: 107 + down, y2: 119 + down };
}

test("a label stays where its template puts it", () => {
  expect(placed([], series(100, 95, 90))).toEqual({ x1: 0, x2: 25, y1: 107, y2: 119 });
});

test("it keeps off the point of another series, though no line runs there", () => {
  for (const y of [107, 113, 119]) {
    const box = placed([y], series(100, 95, 90));
    expect(overlap(box, point(y).bounds ?? box)).toBe(false);
  }
});

test("between two series that it must not touch it goes as far as it takes, and no farther", () => {
  // Its own line rises through the usual place above it; another series stands 40 px higher.
  const rivals = [60, 113, 126, 140];
  const box = placed(rivals, series(100, 93, 86, 79), ...rivals.map((y) => series(y, y, y, y)));
  expect(box.y2).toBeLessThan(100);
  expect(box.y1).toBeGreaterThan(60);
});
