import { divide } from "../../quantity/arithmetic.ts";
import type { FormulaFunction } from "../scope.ts";
import { pair } from "./pair.ts";

export const ratio: FormulaFunction = {
  usage: "ratio(a, b)",
  gives: "How many times b goes into a.",
  takes: [2, 2],
  apply: (call) => {
    const both = pair(call);
    return both.ok ? divide(...both.value, call.place) : both;
  },
};
