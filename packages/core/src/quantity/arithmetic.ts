import type { Decimal } from "decimal.js";
import type { Outcome } from "../problem/outcome.ts";
import { refuse } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import { exact } from "./exact.ts";
import { interval, word } from "./hedge.ts";
import type { Interval } from "./interval.ts";
import { added, divided, multiplied, negated, point } from "./interval.ts";
import { describe, inner, inputsOf, resultOrigin, unlike } from "./operand.ts";
import type { Origin, Quantity } from "./quantity.ts";
import { lastDigitOfProduct, lastDigitOfSum } from "./significance.ts";
import { finish, type Step } from "./step.ts";
import type { Composed } from "./unit-algebra.ts";
import { alignTo, unitOfDifference, unitOfProduct, unitOfQuotient, unitOfSum } from "./unit-algebra.ts";

/**
 * Adds up quantities of one unit, in any order with the same result. `place` is where the formula
 * stands. Problems: `unlike-units`, `unlike-prices`, `no-bound`, `nothing-to-add`.
 */
export function sum(terms: readonly Quantity[], place: Place | null = null): Outcome<Quantity> {
  const [first, ...others] = terms;
  if (first === undefined) return refuse("nothing-to-add", "a sum needs at least one quantity", place);
  let unit = first.unit;
  const aligned = [first];
  for (const other of others) {
    const term = alignTo(other, unit);
    const next = unitOfSum(unit, term.unit);
    if (next === null) return unlike("add", first, other, place);
    unit = next;
    aligned.push(term);
  }
  const text =
    terms.length === 2 ? terms.map(inner).join(" + ") : `sum(${terms.map((term) => term.origin.id).join(", ")})`;
  return finish(
    {
      text,
      operands: terms,
      nominal: aligned.reduce((total, term) => total.plus(term.value), exact(0)),
      bounds: aligned.map(interval).reduce(added, point(exact(0))),
      unit,
      lastDigit: () => lastDigitOfSum(aligned),
    },
    place,
  );
}

/** a + b; see `sum`. */
export const add = (a: Quantity, b: Quantity, place: Place | null = null): Outcome<Quantity> => sum([a, b], place);

/** a - b; two per cents give percentage points. Problems as of `sum`: over - over is `no-bound`. */
export function subtract(a: Quantity, b: Quantity, place: Place | null = null): Outcome<Quantity> {
  const other = alignTo(b, a.unit);
  const unit = unitOfDifference(a.unit, other.unit);
  if (unit === null) return unlike("subtract", a, b, place);
  return finish(
    {
      text: `${inner(a)} - ${inner(b)}`,
      operands: [a, b],
      nominal: a.value.minus(other.value),
      bounds: added(interval(a), negated(interval(other))),
      unit,
      lastDigit: () => lastDigitOfSum([a, other]),
    },
    place,
  );
}

/** -a: over 3 becomes under -3. */
export function negate(a: Quantity): Quantity {
  const bounds = negated(interval(a));
  const worded = word(a.value.neg(), bounds, [a.hedge]) ?? { hedge: a.hedge, value: a.value.neg() };
  const origin = resultOrigin(`-${inner(a)}`, [a]);
  return { ...a, ...worded, origin, inputs: inputsOf([a]), ...(a.hedge === "exact" ? {} : { bounds }) };
}

/** a x b; per cent of anything is a hundredth of it. Problems: `unlike-units`, `unlike-prices`, `no-bound`. */
export function multiply(a: Quantity, b: Quantity, place: Place | null = null): Outcome<Quantity> {
  const other = alignTo(b, a.unit);
  const composed = unitOfProduct(a.unit, other.unit);
  if (composed === null) return unlike("multiply", a, b, place);
  return finish(
    {
      text: `${inner(a)} * ${inner(b)}`,
      operands: [a, b],
      ...scaled(a.value.times(other.value), multiplied(interval(a), interval(other)), composed),
      lastDigit: (result) => lastDigitOfProduct([a, other], result),
    },
    place,
  );
}

/** a / b. Problems: `unlike-units`, `unlike-prices`, `no-bound`, and `division-by-zero` where b may be nought. */
export function divide(a: Quantity, b: Quantity, place: Place | null = null): Outcome<Quantity> {
  const other = alignTo(b, a.unit);
  const composed = unitOfQuotient(a.unit, other.unit);
  if (composed === null) return unlike("divide", a, b, place);
  const bounds = other.value.isZero() ? null : divided(interval(a), interval(other));
  if (bounds === null) {
    return refuse("division-by-zero", `cannot divide ${describe(a)} by ${describe(b)}, which may be nought`, place);
  }
  return finish(
    {
      text: `${inner(a)} / ${inner(b)}`,
      operands: [a, b],
      ...scaled(a.value.div(other.value), bounds, composed),
      lastDigit: (result) => lastDigitOfProduct([a, other], result),
    },
    place,
  );
}

const scaled = (
  value: Decimal,
  bounds: Interval,
  { unit, factor }: Composed,
): Pick<Step, "nominal" | "bounds" | "unit"> => ({
  nominal: value.times(factor),
  bounds: multiplied(bounds, point(exact(factor))),
  unit,
});

/** A result under a metric's name: it keeps the inputs, and counts as one input of whatever is made of it. */
export const named = (quantity: Quantity, id: string, place: Place | null): Quantity => ({
  ...quantity,
  origin: { ...quantity.origin, kind: "metric", id, place } satisfies Origin,
  inputs: inputsOf([quantity]),
});
