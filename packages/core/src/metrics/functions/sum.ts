import { good } from "../../problem/outcome.ts";
import { sum as addUp } from "../../quantity/arithmetic.ts";
import type { FormulaFunction } from "../scope.ts";
import { all } from "./all.ts";
import { namedResult } from "./named-result.ts";

export const sum: FormulaFunction = {
  usage: "sum(a, b, …) or sum(list)",
  gives: "All of them together.",
  takes: [1, Number.POSITIVE_INFINITY],
  apply: (call) => {
    const values = all(call);
    if (!values.ok) return values;
    const { quantities, text } = values.value;
    const total = addUp(quantities, call.place);
    return total.ok ? good(namedResult(total.value, `sum(${text})`, quantities)) : total;
  },
};
