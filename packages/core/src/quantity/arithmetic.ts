import type { Decimal } from "decimal.js";
import type { Outcome } from "../problem/outcome.ts";
import { good, refuse } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import { exact } from "./exact.ts";
import { interval, word } from "./hedge.ts";
import type { Interval } from "./interval.ts";
import { added, inverted, multiplied, negated, point } from "./interval.ts";
import { describe, inner, inputsOf, resultOrigin, unlike } from "./operand.ts";
import type { Origin, Quantity } from "./quantity.ts";
import { lastDigitOfProduct, lastDigitOfSum } from "./significance.ts";
import { worstOf } from "./status.ts";
import type { Unit } from "./unit.ts";
import type { Composed } from "./unit-algebra.ts";
import { alignTo, unitOfDifference, unitOfProduct, unitOfQuotient, unitOfSum } from "./unit-algebra.ts";

/** What a step worked out, before hedge, status and inputs are put on it. */
interface Step {
  readonly text: string;
  readonly operands: readonly Quantity[];
  readonly nominal: Decimal;
  readonly bounds: Interval;
  readonly unit: Unit;
  readonly lastDigit: (value: Decimal) => number | null;
}

function finish(step: Step, place: Place | null): Outcome<Quantity> {
  const { operands, bounds, unit } = step;
  const worded = word(
    step.nominal,
    bounds,
    operands.map((operand) => operand.hedge),
  );
  if (worded === null) return noBound(step, place);
  return good({
    ...worded,
    unit,
    status: worstOf(operands),
    lastDigit: step.lastDigit(worded.value),
    origin: resultOrigin(step.text, operands),
    inputs: inputsOf(operands),
    ...(worded.hedge === "exact" ? {} : { bounds }),
  });
}

function noBound({ text, operands }: Step, place: Place | null): Outcome<Quantity> {
  const hedged = operands.map((operand) => `${operand.hedge} ${operand.value} from ${describe(operand)}`).join(" and ");
  const hint = "quote the two side by side, or find a source that bounds one of them on the other side";
  return refuse("no-bound", `${text} has no bound: ${hedged} leave it open on both sides`, place, hint);
}

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
  return finish(product("*", a, b, other, interval(other), a.value.times(other.value), composed), place);
}

/** a / b. Problems: `unlike-units`, `unlike-prices`, `no-bound`, and `division-by-zero` where b may be nought. */
export function divide(a: Quantity, b: Quantity, place: Place | null = null): Outcome<Quantity> {
  const other = alignTo(b, a.unit);
  const composed = unitOfQuotient(a.unit, other.unit);
  if (composed === null) return unlike("divide", a, b, place);
  const inverse = other.value.isZero() ? null : inverted(interval(other));
  if (inverse === null) {
    return refuse("division-by-zero", `cannot divide ${describe(a)} by ${describe(b)}, which may be nought`, place);
  }
  return finish(product("/", a, b, other, inverse, a.value.div(other.value), composed), place);
}

function product(
  sign: string,
  a: Quantity,
  b: Quantity,
  aligned: Quantity,
  bounds: Interval,
  value: Decimal,
  composed: Composed,
): Step {
  return {
    text: `${inner(a)} ${sign} ${inner(b)}`,
    operands: [a, b],
    nominal: value.times(composed.factor),
    bounds: multiplied(multiplied(interval(a), bounds), point(exact(composed.factor))),
    unit: composed.unit,
    lastDigit: (result) => lastDigitOfProduct([a, aligned], result),
  };
}

/** A result under a metric's name: it keeps the inputs, and counts as one input of whatever is made of it. */
export const named = (quantity: Quantity, id: string, place: Place | null): Quantity => ({
  ...quantity,
  origin: { ...quantity.origin, kind: "metric", id, place } satisfies Origin,
  inputs: inputsOf([quantity]),
});
