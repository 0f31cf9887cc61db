import { good, type Outcome } from "../../problem/outcome.ts";
import { subtract } from "../../quantity/arithmetic.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import { all } from "./all.ts";

/** The first of the arguments that no other surpasses; unlike units are refused as a difference of them would be. */
function extreme(call: Call, better: (a: Quantity, b: Quantity) => boolean): Outcome<Quantity> {
  const values = all(call);
  if (!values.ok) return values;
  let best = values.value[0] as Quantity;
  for (const value of values.value.slice(1)) {
    const alike = subtract({ ...value, hedge: "exact" }, { ...best, hedge: "exact" }, call.place);
    if (!alike.ok) return alike;
    if (better(value, best)) best = value;
  }
  return good(best);
}

export const max: FormulaFunction = {
  usage: "max(a, b, …)",
  gives: "The largest of them.",
  takes: [1, Number.POSITIVE_INFINITY],
  apply: (call) => extreme(call, (a, b) => a.value.gt(b.value)),
};

export const min: FormulaFunction = {
  usage: "min(a, b, …)",
  gives: "The smallest of them.",
  takes: [1, Number.POSITIVE_INFINITY],
  apply: (call) => extreme(call, (a, b) => a.value.lt(b.value)),
};
