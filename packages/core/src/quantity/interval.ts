import type { Decimal } from "decimal.js";
import { Ceiling, exact, Floor } from "./exact.ts";

/** One end of an interval: `open` when the end itself is left out, as 140 is of "over 140". May be infinite. */
export interface Bound {
  readonly at: Decimal;
  readonly open: boolean;
}

/** Every value that a quantity may have. */
export interface Interval {
  readonly low: Bound;
  readonly high: Bound;
}

export const closed = (at: Decimal): Bound => ({ at, open: false });
export const open = (at: Decimal): Bound => ({ at, open: true });
export const endless = (sign: 1 | -1): Bound => open(exact(sign * Number.POSITIVE_INFINITY));
export const point = (at: Decimal): Interval => ({ low: closed(at), high: closed(at) });

export const contains = ({ low, high }: Interval, value: Decimal): boolean =>
  (low.open ? value.gt(low.at) : value.gte(low.at)) && (high.open ? value.lt(high.at) : value.lte(high.at));

export const negated = ({ low, high }: Interval): Interval => ({
  low: { at: high.at.neg(), open: high.open },
  high: { at: low.at.neg(), open: low.open },
});

export const added = (a: Interval, b: Interval): Interval => ({
  low: { at: new Floor(a.low.at).plus(b.low.at), open: a.low.open || b.low.open },
  high: { at: new Ceiling(a.high.at).plus(b.high.at), open: a.high.open || b.high.open },
});

/** Nought times anything is nought, even without end: a closed nought is reached whatever the other is. */
function corner(a: Bound, b: Bound, Cut: typeof Floor): Bound {
  if (a.at.isZero() || b.at.isZero()) {
    const reached = (a.at.isZero() && !a.open) || (b.at.isZero() && !b.open);
    return { at: exact(0), open: !reached };
  }
  return { at: new Cut(a.at).times(b.at), open: a.open || b.open };
}

/** The outermost of some ends; where two agree the closed one counts, for its value is reached. */
const outermost = (bounds: readonly Bound[], further: (a: Decimal, b: Decimal) => boolean): Bound =>
  bounds.reduce((best, next) =>
    further(next.at, best.at) || (next.at.eq(best.at) && best.open && !next.open) ? next : best,
  );

export function multiplied(a: Interval, b: Interval): Interval {
  const corners = (Cut: typeof Floor) =>
    [a.low, a.high].flatMap((one) => [b.low, b.high].map((other) => corner(one, other, Cut)));
  return {
    low: outermost(corners(Floor), (x, y) => x.lt(y)),
    high: outermost(corners(Ceiling), (x, y) => x.gt(y)),
  };
}

/** One over each value of the interval, or null where that has no bound: nought lies inside it, or is all of it. */
export function inverted({ low, high }: Interval): Interval | null {
  if (low.at.isNegative() && !low.at.isZero() && high.at.gt(0)) return null;
  if (low.at.isZero() && high.at.isZero()) return null;
  return {
    low: high.at.isZero() ? endless(-1) : { at: new Floor(1).div(high.at), open: high.open },
    high: low.at.isZero() ? endless(1) : { at: new Ceiling(1).div(low.at), open: low.open },
  };
}
