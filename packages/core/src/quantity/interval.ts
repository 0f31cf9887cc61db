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
  low: { at: exact(new Floor(a.low.at).plus(b.low.at)), open: a.low.open || b.low.open },
  high: { at: exact(new Ceiling(a.high.at).plus(b.high.at)), open: a.high.open || b.high.open },
});

/** Nought times anything is nought, even without end: a closed nought is reached whatever the other is. */
function corner(a: Bound, b: Bound, Cut: typeof Floor): Bound {
  if (a.at.isZero() || b.at.isZero()) {
    const reached = (a.at.isZero() && !a.open) || (b.at.isZero() && !b.open);
    return { at: exact(0), open: !reached };
  }
  return { at: exact(new Cut(a.at).times(b.at)), open: a.open || b.open };
}

/** The outermost of some ends; where two agree the closed one counts, for its value is reached. */
const outermost = (bounds: readonly Bound[], further: (a: Decimal, b: Decimal) => boolean): Bound =>
  bounds.reduce((best, next) =>
    further(next.at, best.at) || (next.at.eq(best.at) && best.open && !next.open) ? next : best,
  );

/** The hull of what an operation makes of each pair of ends; lower ends are cut downwards, upper ends upwards. */
function hull(a: Interval, b: Interval, operate: (x: Bound, y: Bound, Cut: typeof Floor) => Bound): Interval {
  const corners = (Cut: typeof Floor) =>
    [a.low, a.high].flatMap((one) => [b.low, b.high].map((other) => operate(one, other, Cut)));
  return {
    low: outermost(corners(Floor), (x, y) => x.lt(y)),
    high: outermost(corners(Ceiling), (x, y) => x.gt(y)),
  };
}

export const multiplied = (a: Interval, b: Interval): Interval => hull(a, b, corner);

/** Null where the quotient has no meaning: nought lies inside the divisor, or is all of it. At its end it makes the quotient endless. */
export function divided(a: Interval, b: Interval): Interval | null {
  if ((b.low.at.lt(0) && b.high.at.gt(0)) || (b.low.at.isZero() && b.high.at.isZero())) return null;
  const side = b.low.at.lt(0) ? -1 : 1;
  return hull(a, b, (x, y, Cut) => {
    if (x.at.isZero()) return x;
    if (!y.at.isFinite()) return open(exact(0));
    if (y.at.isZero()) return endless(x.at.lt(0) === side < 0 ? 1 : -1);
    return { at: exact(new Cut(x.at).div(y.at)), open: x.open || y.open };
  });
}
