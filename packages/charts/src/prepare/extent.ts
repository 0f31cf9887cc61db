import type { Preparation } from "./preparation.ts";
import { numberOf, rowsOf, withNames } from "./rows.ts";

/**
 * An axis from zero to the next round number beyond the values. A dip below zero that would hardly show does not open
 * a whole further interval; it only gets the room that it needs.
 */
export const extent: Preparation<"extent"> = (before, { name, of, count, also }) => {
  const cells = [...rowsOf(before), ...rowsOf(before, also ?? "")].map((row) => numberOf(row[of]));
  const values = cells.filter((value) => value !== null);
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const step = roundStep((most - least) / count);
  const low = least > -step / 3 ? least : Math.floor(least / step) * step;
  const high = most < step / 10 ? most : Math.ceil(most / step) * step;
  return withNames(before, { [name]: low === high ? [0, 1] : [low, high] });
};

/** The nearest of 1, 2, 5, 10 and so on that is not smaller by more than a third. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const times = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.67) ?? 10;
  return times * power;
}
