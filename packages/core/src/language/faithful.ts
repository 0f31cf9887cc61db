import type { Decimal } from "decimal.js";
import { lastNonZero, powerOfTen } from "../quantity/exact.ts";
import { interval } from "../quantity/hedge.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Scale } from "../quantity/stated.ts";
import { scalePowers } from "../quantity/stated.ts";
import { isCount, isJust } from "../quantity/unit.ts";

/** A rounded number as it will stand on the page. */
export interface OnPage {
  readonly value: Decimal;
  readonly scale: Scale | null;
  readonly decimals: number;
}

/**
 * The power of ten of the last digit that a reader takes for known, as `meaningfulDigit` reads it in an
 * author's file: the last one written, but of a bare 34,000 the last that is not nought.
 */
export function digitRead({ value, scale, decimals }: OnPage): number {
  if (scale !== null) return scalePowers[scale] - decimals;
  return decimals > 0 ? -decimals : lastNonZero(value);
}

/**
 * Whether what is printed is true of every value that the quantity may have. `low` and `high` are the ends of
 * the quantity's interval, `unit` is one of the last digit that a reader takes for known.
 *
 * - Under every hedge: rounding moves the number by a tenth of itself at most ("over 199" is not "over 100"),
 *   and a share that is not all of it is never 100 per cent, unless it may be: 44.9 of about 45 is about 100.
 * - over, at least: not above `low`; up to, under: not below `high`. Rounding sees to it.
 * - about: a value that the quantity may have; or all that it may have is within one `unit`.
 * - nearly: not below `high`, and above it by a tenth of the interval's width at most; or all that the quantity
 *   may have is within one `unit` below what is printed.
 * - none: within one `unit`; where it is off by more than `isRounded` allows, it is printed with "about".
 */
export function isFaithful(quantity: Quantity, printed: OnPage): boolean {
  const { value, hedge, unit } = quantity;
  const moved = printed.value.minus(value).abs();
  if (moved.isZero()) return true;
  if (moved.times(10).gt(value.abs())) return false;
  const { low, high } = interval(quantity);
  const possible = hedge === "about" && printed.value.gte(low.at) && printed.value.lte(high.at);
  if (possible) return true;
  if (isJust(unit, "percent") && printed.value.abs().eq(100)) return false;
  const step = powerOfTen(digitRead(printed));
  const [below, above] = [printed.value.minus(step), printed.value.plus(step)];
  if (hedge === "about") return below.lte(low.at) && above.gte(high.at);
  if (hedge === "exact") return moved.lte(step);
  if (hedge !== "nearly") return true;
  const within = value.isNegative() ? above.gte(high.at) : below.lte(low.at);
  return within || moved.times(10).lte(high.at.minus(low.at));
}

/**
 * Whether an exact number is printed so far from itself that it must say so: a count that is not the one
 * counted, or a measure that is off by more than half of the last digit a reader takes for known.
 */
export function isRounded({ value, unit }: Quantity, printed: OnPage): boolean {
  const moved = printed.value.minus(value).abs();
  // Of 200 countries, as of 20 per cent, a reader takes every digit for known.
  const literal = isCount(unit) || isJust(unit, "percent");
  const whole = literal && printed.scale === null && printed.decimals === 0;
  if (moved.isZero() || (isCount(unit) && value.isInteger())) return !moved.isZero();
  const step = powerOfTen(whole ? 0 : digitRead(printed));
  return moved.times(2).gt(step);
}
