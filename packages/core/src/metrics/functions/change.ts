import { subtract } from "../../quantity/arithmetic.ts";
import type { FormulaFunction } from "../scope.ts";
import { pair } from "./pair.ts";

export const change: FormulaFunction = {
  usage: "change(from, to)",
  gives: "By how much it changed, in its own unit; two percentages give percentage points.",
  takes: [2, 2],
  apply: (call) => {
    const both = pair(call);
    if (!both.ok) return both;
    const [from, to] = both.value;
    return subtract(to, from, call.place);
  },
};
