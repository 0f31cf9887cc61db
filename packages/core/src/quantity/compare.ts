import type { Outcome } from "../problem/outcome.ts";
import { good } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import { exact, powerOfTen } from "./exact.ts";
import { interval } from "./hedge.ts";
import type { Interval } from "./interval.ts";
import { added } from "./interval.ts";
import { unlike } from "./operand.ts";
import type { Quantity } from "./quantity.ts";
import { isPlain, sameUnit } from "./unit.ts";
import { alignTo } from "./unit-algebra.ts";

/** What may be, of two hedged quantities: over 140 against 150 may be less, equal or greater. Only a lone `true` is certain. */
export interface Comparison {
  readonly less: boolean;
  readonly equal: boolean;
  readonly greater: boolean;
}

function aligned(a: Quantity, b: Quantity, place: Place | null): Outcome<Quantity> {
  const other = alignTo(b, a.unit);
  const alike = sameUnit(a.unit, other.unit) || (isPlain(a.unit) && isPlain(other.unit));
  return alike ? good(other) : unlike("compare", a, b, place);
}

/** How a may stand to b, by what their hedges allow. Problems: `unlike-units`, `unlike-prices`. */
export function compare(a: Quantity, b: Quantity, place: Place | null = null): Outcome<Comparison> {
  const other = aligned(a, b, place);
  if (!other.ok) return other;
  const [one, two] = [interval(a), interval(other.value)];
  return good({ less: one.low.at.lt(two.high.at), equal: meet(one, two), greater: one.high.at.gt(two.low.at) });
}

/**
 * Whether two statements of the same thing can both be true, given their hedges and the rounding of
 * the digits they print: 61.9 million agrees with 61,912,400, and over 140 with 160.
 * Problems: `unlike-units`, `unlike-prices`.
 */
export function agree(a: Quantity, b: Quantity, place: Place | null = null): Outcome<boolean> {
  const other = aligned(a, b, place);
  return other.ok ? good(meet(unrounded(a), unrounded(other.value))) : other;
}

/** Every value that would be printed like this one: half a last digit to both sides of what the hedge allows. */
function unrounded(quantity: Quantity): Interval {
  const half = quantity.lastDigit === null ? exact(0) : powerOfTen(quantity.lastDigit).div(2);
  const around = { low: { at: half.neg(), open: false }, high: { at: half, open: false } };
  return added(interval(quantity), around);
}

function meet(a: Interval, b: Interval): boolean {
  const touch = (low: Interval["low"], high: Interval["high"]): boolean =>
    low.at.lt(high.at) || (low.at.eq(high.at) && !low.open && !high.open);
  return touch(a.low, b.high) && touch(b.low, a.high);
}
