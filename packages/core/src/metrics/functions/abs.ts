import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import type { Place } from "../../problem/problem.ts";
import { negate } from "../../quantity/arithmetic.ts";
import { exact } from "../../quantity/exact.ts";
import { interval } from "../../quantity/hedge.ts";
import { closed } from "../../quantity/interval.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { finish } from "../../quantity/step.ts";
import type { FormulaFunction } from "../scope.ts";
import { namedResult } from "./named-result.ts";

export const abs: FormulaFunction = {
  usage: "abs(a)",
  gives: "The amount without its sign: a fall of 3 is 3.",
  takes: [1, 1],
  apply: (call) => {
    const [first] = call.args;
    if (first === undefined) return refuse("wrong-arguments", "abs() needs a number", call.place);
    const number = call.quantity(first);
    if (!number.ok) return number;
    const result = withoutSign(number.value, call.place);
    return result.ok ? good(namedResult(result.value, `abs(${number.value.origin.id})`, [number.value])) : result;
  },
};

/** Where the hedge leaves the sign open, the amount may be anything from nought to the further end. */
function withoutSign(number: Quantity, place: Place): Outcome<Quantity> {
  const { low, high } = interval(number);
  if (low.at.gte(0)) return good(number);
  if (high.at.lte(0)) return good(negate(number));
  const other = { at: low.at.neg(), open: low.open };
  const further = other.at.gt(high.at) || (other.at.eq(high.at) && high.open) ? other : high;
  return finish(
    {
      text: "abs",
      operands: [number],
      nominal: number.value.abs(),
      bounds: { low: closed(exact(0)), high: further },
      unit: number.unit,
      lastDigit: () => number.lastDigit,
    },
    place,
  );
}
