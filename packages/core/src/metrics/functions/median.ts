import type { FormulaFunction } from "../scope.ts";
import { all } from "./all.ts";
import { chosen } from "./ordered.ts";

export const median: FormulaFunction = {
  usage: "median(a, b, …) or median(list)",
  gives: "The one in the middle of their order, or the mean of the two in the middle.",
  takes: [1, Number.POSITIVE_INFINITY],
  apply: (call) => {
    const values = all(call);
    if (!values.ok) return values;
    const middles = (count: number) => [Math.floor((count - 1) / 2), Math.floor(count / 2)] as const;
    return chosen(values.value, middles, "median", call.place);
  },
};
