import type { Decimal } from "decimal.js";
import { good, type Outcome } from "../../problem/outcome.ts";
import type { Place } from "../../problem/problem.ts";
import { interval } from "../../quantity/hedge.ts";
import type { Interval } from "../../quantity/interval.ts";
import { unlike } from "../../quantity/operand.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { lastDigitOfProduct, lastDigitOfSum } from "../../quantity/significance.ts";
import { finish } from "../../quantity/step.ts";
import { isPlain, sameUnit } from "../../quantity/unit.ts";
import { alignTo } from "../../quantity/unit-algebra.ts";
import type { All } from "./all.ts";
import { namedResult } from "./named-result.ts";

/** The quantities in the unit of the first. Problems, as of a sum: `unlike-units`, `unlike-prices`. */
export function inOneUnit(quantities: All["quantities"], place: Place): Outcome<readonly Quantity[]> {
  const [first, ...others] = quantities;
  const aligned = [first];
  for (const other of others) {
    const next = alignTo(other, first.unit);
    if (!sameUnit(first.unit, next.unit) && !(isPlain(first.unit) && isPlain(next.unit)))
      return unlike("compare", first, other, place);
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
  const [one, other] = choose(sorted.length).map((at) => placeInOrder(sorted, at)) as [InOrder, InOrder];
  const result = finish(
    {
      text: name,
      operands: [...one.may, ...other.may],
      nominal: middle(one.nominal.value, other.nominal.value),
      bounds: {
        low: { at: middle(one.low.at, other.low.at), open: one.low.open || other.low.open },
        high: { at: middle(one.high.at, other.high.at), open: one.high.open || other.high.open },
      },
      unit: one.nominal.unit,
      lastDigit: (value) => lastDigitOf([one.nominal, other.nominal], value),
    },
    place,
  );
  return result.ok ? good(namedResult(result.value, `${name}(${all.text})`, all.quantities)) : result;
}

const middle = (a: Decimal, b: Decimal): Decimal => (a.eq(b) ? a : a.plus(b).div(2));

/** One place in the order of some quantities: what may stand there, and between which ends. */
interface InOrder extends Interval {
  /** What stands there by the printed numbers. */
  readonly nominal: Quantity;
  /** The quantities that may stand there: only they lend the result their hedges. */
  readonly may: readonly Quantity[];
}

function placeInOrder(sorted: readonly Quantity[], at: number): InOrder {
  const intervals = sorted.map(interval);
  const low = intervals.map((each) => each.low).sort((a, b) => a.at.cmp(b.at) || Number(a.open) - Number(b.open))[at];
  const high = intervals.map((each) => each.high).sort((a, b) => a.at.cmp(b.at) || Number(b.open) - Number(a.open))[at];
  const nominal = sorted[at];
  if (low === undefined || high === undefined || nominal === undefined) throw new RangeError(`no place ${at}`);
  const reaches = (quantity: Quantity): boolean => {
    const own = interval(quantity);
    return own.high.at.gte(low.at) && own.low.at.lte(high.at);
  };
  return { low, high, nominal, may: low.at.eq(high.at) ? [certain(nominal)] : sorted.filter(reaches) };
}

const certain = (quantity: Quantity): Quantity => ({ ...quantity, hedge: "exact" });

/** Of one value its own; of two, as of their sum divided by the count of them. */
function lastDigitOf([a, b]: readonly [Quantity, Quantity], result: Decimal): number | null {
  if (a === b) return a.lastDigit;
  const total = { ...a, value: a.value.plus(b.value), lastDigit: lastDigitOfSum([a, b]) };
  return lastDigitOfProduct([total], result);
}
