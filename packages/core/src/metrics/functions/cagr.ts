import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import { divide, subtract } from "../../quantity/arithmetic.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { inPercent } from "../../quantity/shift.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import { constant } from "./constant.ts";
import { namedResult } from "./named-result.ts";
import { notNegative } from "./not-negative.ts";
import { onlyList } from "./only-list.ts";
import { root } from "./root.ts";

export const cagr: FormulaFunction = {
  usage: "cagr(from, to, years) or cagr(list)",
  gives: "The average growth a year, in per cent, that leads from the first value to the last.",
  takes: [1, 3],
  apply: (call) => {
    const ends = call.args.length === 1 ? endsOfList(call) : endsGiven(call);
    return ends.ok ? averageGrowth(ends.value, call) : ends;
  },
};

interface Ends {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly years: number;
  readonly text: string;
}

function endsOfList(call: Call): Outcome<Ends> {
  const list = onlyList(call);
  if (!list.ok) return list;
  const { entries, text } = list.value;
  const [first, last] = [entries[0], entries.at(-1)];
  const years = Number(last?.period) - Number(first?.period);
  if (first === undefined || last === undefined || !Number.isInteger(years) || years < 1)
    return refuse("wrong-arguments", "cagr() needs a list of two years or more", call.place);
  return good({ from: first.quantity, to: last.quantity, years, text });
}

function endsGiven(call: Call): Outcome<Ends> {
  const [first, second, third] = call.args;
  const usage = "write cagr(from, to, 9) with the number of years, or cagr(between(…))";
  if (first === undefined || second === undefined || third === undefined)
    return refuse("wrong-arguments", "cagr() needs two values and the years between them", call.place, usage);
  const from = call.quantity(first);
  if (!from.ok) return from;
  const to = call.quantity(second);
  if (!to.ok) return to;
  const years = call.word(third);
  if (!years.ok || !/^[1-9]\d*$/.test(years.value))
    return refuse("wrong-arguments", "cagr() needs a whole number of years", third.place, usage);
  const text = `${from.value.origin.id}, ${to.value.origin.id}, ${years.value}`;
  return good({ from: from.value, to: to.value, years: Number(years.value), text });
}

function averageGrowth({ from, to, years, text }: Ends, call: Call): Outcome<Quantity> {
  const { place } = call;
  // From -98 to -224, twice as deep a loss, would come out as growth.
  for (const end of [from, to]) {
    const hint = "write change(from, to), the difference in its own unit";
    const known = notNegative(end, call, "nothing grows to or from there by a factor", hint);
    if (!known.ok) return known;
  }
  const factor = divide(to, from, place);
  if (!factor.ok) return factor;
  const plain = inPercent(factor.value, place);
  if (!plain.ok) return plain;
  const yearly = root(factor.value, years, place);
  if (!yearly.ok) return yearly;
  const growth = subtract(yearly.value, constant(1), place);
  if (!growth.ok) return growth;
  const percent = inPercent(growth.value, place);
  return percent.ok ? good(namedResult(percent.value, `cagr(${text})`, [from, to])) : percent;
}
