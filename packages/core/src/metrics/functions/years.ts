import { good, refuse } from "../../problem/outcome.ts";
import { exact } from "../../quantity/exact.ts";
import { unitOf } from "../../quantity/unit.ts";
import type { FormulaFunction } from "../scope.ts";

export const years: FormulaFunction = {
  usage: "years(n)",
  gives: "A span of n years: so much a year times years(1) is an amount.",
  takes: [1, 1],
  apply: (call) => {
    const [first] = call.args;
    const number = first && call.word(first);
    if (!number?.ok || !/^\d+$/.test(number.value))
      return refuse("wrong-arguments", "years() takes a whole number", call.place, "write years(1)");
    const origin = { kind: "literal", id: `years(${number.value})`, sources: [], place: call.place } as const;
    return good({
      value: exact(number.value),
      unit: unitOf("year"),
      hedge: "exact",
      status: "final",
      lastDigit: null,
      origin,
    });
  },
};
