import type { NativeAxis } from "@chancery/core";
import { roundStep } from "../prepare/extent.ts";

/** An axis over two ends. Office programs count from the lower one, so that both are multiples of the step. */
export function axisTo(low: number, high: number): NativeAxis {
  const [min, max] = low === high ? [low, low + 1] : [low, high];
  const step = roundStep((max - min) / 4);
  return { shown: true, min: multiple(min, step, Math.floor), max: multiple(max, step, Math.ceil), step };
}

/** An axis over values that need no zero. */
export const axisOver = (values: readonly number[]): NativeAxis =>
  values.length === 0 ? axisTo(0, 1) : axisTo(Math.min(...values), Math.max(...values));

/** 0.30000000000000004 is 0.3: the step's own decimals are all there are. */
const multiple = (value: number, step: number, round: (ratio: number) => number): number =>
  Number((round(Number((value / step).toFixed(6))) * step).toPrecision(12));
