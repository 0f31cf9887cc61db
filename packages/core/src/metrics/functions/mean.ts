import { good } from "../../problem/outcome.ts";
import { sum as addUp, divide } from "../../quantity/arithmetic.ts";
import type { FormulaFunction } from "../scope.ts";
import { all } from "./all.ts";
import { constant } from "./constant.ts";
import { namedResult } from "./named-result.ts";
import { inOneUnit } from "./ordered.ts";

export const mean: FormulaFunction = {
  usage: "mean(a, b, …) or mean(list)",
  gives: "Their sum divided by how many they are.",
  takes: [1, Number.POSITIVE_INFINITY],
  apply: (call) => {
    const values = all(call);
    if (!values.ok) return values;
    const { quantities, text } = values.value;
    const total = addUp(quantities, call.place);
    if (!total.ok) return total;
    // A sum takes per cent and percentage points together; between the two there is no middle.
    const alike = inOneUnit(quantities, call.place);
    if (!alike.ok) return alike;
    const average = divide(total.value, constant(quantities.length), call.place);
    return average.ok ? good(namedResult(average.value, `mean(${text})`, quantities)) : average;
  },
};
