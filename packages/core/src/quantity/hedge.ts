import type { Decimal } from "decimal.js";
import { exact, lastNonZero, powerOfTen } from "./exact.ts";
import type { Interval } from "./interval.ts";
import { closed, endless, open, point } from "./interval.ts";
import type { Hedge, Quantity } from "./quantity.ts";

/**
 * Every value that a quantity may have, as its hedge says:
 * - exact: the value alone (its rounding is the last digit's matter: see `agree`);
 * - about, nearly: within one of the last digit. Who writes "about 1.2 billion" would have written
 *   1.1 or 1.3 of values further off; "nearly" lies on the near side only;
 * - over, at least: without upper bound, the value itself out or in;
 * - up to, under: from nought, or without lower bound where the value is not above nought.
 */
export function interval(quantity: Quantity): Interval {
  if (quantity.bounds !== undefined) return quantity.bounds;
  const { value, hedge } = quantity;
  const step = powerOfTen(quantity.lastDigit ?? lastNonZero(value));
  const floor = value.gt(0) ? closed(exact(0)) : endless(-1);
  switch (hedge) {
    case "exact":
      return point(value);
    case "about":
      return { low: closed(value.minus(step)), high: closed(value.plus(step)) };
    case "nearly":
      return value.isNegative()
        ? { low: open(value), high: open(value.plus(step)) }
        : { low: open(value.minus(step)), high: open(value) };
    case "over":
      return { low: open(value), high: endless(1) };
    case "at least":
      return { low: closed(value), high: endless(1) };
    case "up to":
      return { low: floor, high: closed(value) };
    case "under":
      return { low: floor, high: open(value) };
  }
}

export interface Worded {
  readonly hedge: Hedge;
  readonly value: Decimal;
}

/**
 * The hedge and the printed number of a result: the strongest words that are still true of its
 * interval. `nominal` is what the inputs' printed numbers alone would give.
 * - all inputs exact: exact.
 * - inputs exact, about or nearly: about the nominal value; where that is an end of the interval,
 *   nearly (the upper) or over (the lower).
 * - any other: the end that has a bound, as over, at least, under or up to; of two bounds the one
 *   nearer to the nominal value ("up to 30 + 2" is up to 32, though also at least 2).
 * Null where the interval has no bound: over - over.
 */
export function word(nominal: Decimal, { low, high }: Interval, inputs: readonly Hedge[]): Worded | null {
  if (inputs.every((hedge) => hedge === "exact")) return { hedge: "exact", value: nominal };
  const lower: Worded = { hedge: low.open ? "over" : "at least", value: exact(low.at) };
  const upper: Worded = { hedge: high.open ? "under" : "up to", value: exact(high.at) };
  if (!low.at.isFinite()) return high.at.isFinite() ? upper : null;
  if (!high.at.isFinite()) return lower;
  if (inputs.every((hedge) => hedge === "exact" || hedge === "about" || hedge === "nearly")) {
    if (high.open && same(nominal, high.at)) return nominal.isNegative() ? upper : { ...upper, hedge: "nearly" };
    if (low.open && same(nominal, low.at)) return nominal.isNegative() ? { ...lower, hedge: "nearly" } : lower;
    return { hedge: "about", value: nominal };
  }
  return nominal.minus(low.at).lte(high.at.minus(nominal)) ? lower : upper;
}

/** Equal but for the cut of a quotient's last digits. */
const same = (a: Decimal, b: Decimal): boolean => a.toSignificantDigits(50).eq(b.toSignificantDigits(50));
