import type { NativeChart } from "@chancery/core";
import type { ChartFrame } from "./frame.ts";
import type { Shifts } from "./label-xml.ts";

const line = 17;

/** Labels at the ends of lines that would lie on one another are moved apart, as little as can be; one map a series. */
export function spreadEnds(chart: NativeChart, { plot, height }: ChartFrame): readonly Shifts[] {
  const none = chart.series.map((): Shifts => new Map());
  if (chart.form !== "line" && chart.form !== "area") return none;
  const { min, max } = chart.axis;
  const ends = chart.series.flatMap(({ points }, series) => {
    const at = points.findLastIndex((point) => point?.value != null);
    const { value, label } = points[at] ?? {};
    if (value == null || label?.side !== "right") return [];
    const y = plot.y + plot.height * (1 - (value - min) / (max - min));
    return [{ series, at, y, half: (line * label.lines.length) / 2 }];
  });
  const sorted = ends.toSorted((a, b) => a.y - b.y);
  const placed = apart(sorted, plot.y + plot.height + 12);
  return none.map((shifts, series) => {
    const own = sorted.findIndex((end) => end.series === series);
    const [end, y] = [sorted[own], placed[own]];
    if (end === undefined || y === undefined || Math.abs(y - end.y) < 1) return shifts;
    return new Map([[end.at, Number(((y - end.y) / height).toFixed(5))]]);
  });
}

/** Runs of labels that touch are set around their middle, until none touches another. */
function apart(ends: readonly { readonly y: number; readonly half: number }[], bottom: number): readonly number[] {
  let runs = ends.map(({ y, half }) => ({ count: 1, middle: y, half }));
  for (let touching = true; touching; ) {
    touching = false;
    const merged: typeof runs = [];
    for (const run of runs) {
      const last = merged.at(-1);
      if (last === undefined || last.middle + last.half <= run.middle - run.half) merged.push(run);
      else {
        const count = last.count + run.count;
        const middle = (last.middle * last.count + run.middle * run.count) / count;
        merged[merged.length - 1] = { count, middle, half: last.half + run.half };
        touching = true;
      }
    }
    runs = merged;
  }
  const placed: number[] = [];
  for (const run of runs) {
    let top = Math.min(run.middle + run.half, bottom) - 2 * run.half;
    for (let at = 0; at < run.count; at += 1) {
      const half = ends[placed.length]?.half ?? 0;
      placed.push(top + half);
      top += 2 * half;
    }
  }
  return placed;
}
