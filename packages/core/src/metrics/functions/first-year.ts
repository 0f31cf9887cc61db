import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import { compare } from "../../quantity/compare.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import type { List } from "../value.ts";
import { constant } from "./constant.ts";
import { namedResult } from "./named-result.ts";
import { onlyList } from "./only-list.ts";

type Side = "above" | "below";

const firstYear = (side: Side): FormulaFunction => ({
  usage: `first_year_${side}(list, amount)`,
  gives: `The first year of a list whose value is ${side} an amount, as a plain number for comparisons.`,
  takes: [2, 2],
  apply: (call) => {
    const list = onlyList(call);
    if (!list.ok) return list;
    const [, second] = call.args;
    if (second === undefined) return refuse("wrong-arguments", `${call.name}() needs an amount`, call.place);
    const amount = call.quantity(second);
    return amount.ok ? find(list.value, side, amount.value, call) : amount;
  },
});

function find({ entries, text }: List, side: Side, amount: Quantity, { name, place }: Call): Outcome<Quantity> {
  const seen: Quantity[] = [];
  for (const { period, quantity } of entries) {
    const sides = compare(quantity, amount, place);
    if (!sides.ok) return sides;
    seen.push(quantity);
    const { less, equal, greater } = sides.value;
    const may = side === "above" ? greater : less;
    if (may && (equal || (less && greater))) {
      const message = `it is not certain whether ${quantity.origin.id} is ${side} ${amount.origin.id}`;
      return refuse("undecided", message, place, "the hedges leave it open");
    }
    if (may && /^\d{4}$/.test(period))
      return good(namedResult(constant(period), `${name}(${text}, ${amount.origin.id})`, [...seen, amount]));
    if (may) return refuse("no-period", `${period} is no year`, place);
  }
  return refuse("missing-value", `no value of ${text} is ${side} ${amount.origin.id}`, place);
}

export const firstYearAbove = firstYear("above");
export const firstYearBelow = firstYear("below");
