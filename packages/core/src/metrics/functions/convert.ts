import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import { divide, multiply } from "../../quantity/arithmetic.ts";
import { interval } from "../../quantity/hedge.ts";
import { describe } from "../../quantity/operand.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { isCurrency } from "../../quantity/unit.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import { namedResult } from "./named-result.ts";
import { cellAt } from "./value.ts";

export const convert: FormulaFunction = {
  usage: "convert(money, rates, key…[, column]) or convert(money, rate)",
  gives: "The money in the other currency of a sourced rate, such as a cell of a series in AZN/USD.",
  takes: [2, 9],
  apply: (call) => {
    const [first, ...rest] = call.args;
    if (first === undefined) return refuse("wrong-arguments", "convert() needs money and a rate", call.place);
    const money = call.quantity(first);
    if (!money.ok) return money;
    const rate = rateOf(rest, call);
    return rate.ok ? atRate(money.value, rate.value, call) : rate;
  },
};

/** A fact, a metric or a cell, by itself; or the cell of a series that the arguments name. */
function rateOf(args: Call["args"], call: Call): Outcome<Quantity> {
  const [first, ...keys] = args;
  if (first !== undefined && keys.length === 0) return call.quantity(first);
  return cellAt(args, call);
}

/** AZN/USD times dollars are manats; manats divided by AZN/USD are dollars. */
function atRate(money: Quantity, rate: Quantity, { place }: Call): Outcome<Quantity> {
  const powers = Object.entries(rate.unit.powers);
  const over = powers.find(([id, exponent]) => exponent === 1 && isCurrency(id))?.[0];
  const under = powers.find(([id, exponent]) => exponent === -1 && isCurrency(id))?.[0];
  if (powers.length !== 2 || over === undefined || under === undefined) {
    const hint = "its unit is one currency by another, such as AZN/USD";
    return refuse("no-rate", `${describe(rate)} is no rate of exchange`, place, hint);
  }
  if (interval(rate).low.at.lte(0))
    return refuse("no-rate", `${describe(rate)} is not above nought, so it is no rate of exchange`, place);
  const multiplied = money.unit.powers[under] === 1;
  if (!multiplied && money.unit.powers[over] !== 1)
    return refuse("unlike-units", `cannot convert ${describe(money)} at ${describe(rate)}`, place);
  const result = (multiplied ? multiply : divide)(money, rate, place);
  const text = `convert(${money.origin.id}, ${rate.origin.id})`;
  return result.ok ? good(namedResult(result.value, text, [money, rate])) : result;
}
