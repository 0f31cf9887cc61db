import { sum as addUp } from "../../quantity/arithmetic.ts";
import type { FormulaFunction } from "../scope.ts";
import { all } from "./all.ts";

export const sum: FormulaFunction = {
  usage: "sum(a, b, …)",
  gives: "All of them together.",
  takes: [1, Number.POSITIVE_INFINITY],
  apply: (call) => {
    const values = all(call);
    return values.ok ? addUp(values.value, call.place) : values;
  },
};
