import type { Decimal } from "decimal.js";
import { good, type Outcome } from "../../problem/outcome.ts";
import type { Place } from "../../problem/problem.ts";
import { interval } from "../../quantity/hedge.ts";
import type { Bound } from "../../quantity/interval.ts";
import { unlike } from "../../quantity/operand.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { lastDigitOfProduct, lastDigitOfSum } from "../../quantity/significance.ts";
import { finish } from "../../quantity/step.ts";
import { alignTo, unitOfSum } from "../../quantity/unit-algebra.ts";
import type { All } from "./all.ts";
import { namedResult } from "./named-result.ts";

/** The quantities in the unit of the first. Problems, as of a sum: `unlike-units`, `unlike-prices`. */
export function inOneUnit(quantities: All["quantities"], place: Place): Outcome<readonly Quantity[]> {
  const [first, ...others] = quantities;
  const aligned = [first];
  for (const other of others) {
    const next = alignTo(other, first.unit);
    if (unitOfSum(first.unit, next.unit) === null) return unlike("compare", first, other, place);
    aligned.push(next);
  }
  return good(aligned);
}

/** Which value of some numbers in ascending order is meant, such as the last: of a mean of two, both. */
export type Choose = (count: number) => readonly [number, number];

/**
 * What is chosen by order, such as the largest. Where hedges leave open which quantity that is, the result is
 * between the choice of all lower ends and that of all upper ends: of over 140 and 150 the largest is at least 150.
 */
export function chosen(all: All, choose: Choose, name: string, place: Place): Outcome<Quantity> {
  const quantities = inOneUnit(all.quantities, place);
  if (!quantities.ok) return quantities;
  const sorted = [...quantities.value].sort((a, b) => a.value.cmp(b.value));
  const pair = choose(sorted.length).map((at) => sorted[at]) as [Quantity, Quantity];
  const low = endOf(sorted, "low", choose);
  const high = endOf(sorted, "high", choose);
  const result = finish(
    {
      text: name,
      operands: low.at.eq(high.at) ? pair.map(certain) : sorted.filter((quantity) => reaches(quantity, low, high)),
      nominal: middle(pair[0].value, pair[1].value),
      bounds: { low, high },
      unit: pair[0].unit,
      lastDigit: (value) => lastDigitOf(pair, value),
    },
    place,
  );
  return result.ok ? good(namedResult(result.value, `${name}(${all.text})`, all.quantities)) : result;
}

const middle = (a: Decimal, b: Decimal): Decimal => (a.eq(b) ? a : a.plus(b).div(2));

function endOf(quantities: readonly Quantity[], end: "low" | "high", choose: Choose): Bound {
  const bounds = quantities
    .map((quantity) => interval(quantity)[end])
    .sort((a, b) => a.at.cmp(b.at) || Number(a.open === (end === "low")) - Number(b.open === (end === "low")));
  const [one, other] = choose(bounds.length).map((at) => bounds[at]) as [Bound, Bound];
  return { at: middle(one.at, other.at), open: one.open || other.open };
}

/** Whether a quantity may lie where the result does: only those lend it their hedge. */
function reaches(quantity: Quantity, low: Bound, high: Bound): boolean {
  const own = interval(quantity);
  return own.high.at.gte(low.at) && own.low.at.lte(high.at);
}

const certain = (quantity: Quantity): Quantity => ({ ...quantity, hedge: "exact" });

/** Of one value its own; of two, as of their sum divided by the count of them. */
function lastDigitOf([a, b]: readonly [Quantity, Quantity], result: Decimal): number | null {
  if (a === b) return a.lastDigit;
  const total = { ...a, value: a.value.plus(b.value), lastDigit: lastDigitOfSum([a, b]) };
  return lastDigitOfProduct([total], result);
}
