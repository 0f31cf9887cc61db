import type { Preparation } from "./preparation.ts";
import { numberOf, rowsOf, withNames } from "./rows.ts";

/**
 * An axis from zero to the next round number beyond the values. A dip below zero that would hardly show does not open
 * a whole further interval; it only gets the room that it needs.
 */
export const extent: Preparation<"extent"> = (before, { name, of, count, also, under }, { page }) => {
  const cells = [...rowsOf(before), ...rowsOf(before, also ?? "")].map((row) => numberOf(row[of]));
  const values = cells.filter((value) => value !== null);
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const step = roundStep((most - least) / count);
  const low = least > -step / 3 ? least : Math.floor(least / step) * step;
  const high = most < step / 10 ? most : Math.ceil(most / step) * step;
  const texts = under * page.em * ((high - least) / (page.height - (axisHeight + under) * page.em));
  const room = rowsOf(before).some((row) => (numberOf(row[of]) ?? 0) < 0 && (row.text ?? null) !== null);
  const lowest = room ? Math.min(low, least - texts) : low;
  return withNames(before, { [name]: lowest === high ? [0, 1] : [lowest, high] });
};

/** In em: what the years below the plot take. */
const axisHeight = 2;

/** The nearest of 1, 2, 5, 10 and so on that is not smaller by more than a third. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const times = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.67) ?? 10;
  return times * power;
}
