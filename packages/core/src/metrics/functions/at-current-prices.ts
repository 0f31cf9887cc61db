import { good, refuse } from "../../problem/outcome.ts";
import { resultOrigin } from "../../quantity/operand.ts";
import type { FormulaFunction } from "../scope.ts";

export const atCurrentPrices: FormulaFunction = {
  usage: "at_current_prices(money, 2022)",
  gives: "Money of a year at constant prices of that same year: there the two price bases are one.",
  takes: [2, 2],
  apply: (call) => {
    const [first, second] = call.args;
    if (first === undefined || second === undefined)
      return refuse("wrong-arguments", "an argument is missing", call.place);
    const money = call.quantity(first);
    if (!money.ok) return money;
    const year = call.word(second);
    if (!year.ok) return year;
    const { prices } = money.value.unit;
    if (typeof prices !== "object" || String(prices?.constant) !== year.value) {
      return refuse(
        "unlike-prices",
        `${money.value.origin.id} is not at constant ${year.value} prices`,
        call.place,
        "only in the base year are constant and current prices the same",
      );
    }
    const origin = resultOrigin(`at_current_prices(${money.value.origin.id}, ${year.value})`, [money.value]);
    return good({ ...money.value, unit: { ...money.value.unit, prices: "current" }, origin, inputs: [money.value] });
  },
};
