import { good } from "../../problem/outcome.ts";
import { divide, multiply } from "../../quantity/arithmetic.ts";
import { inPercent } from "../../quantity/shift.ts";
import type { FormulaFunction } from "../scope.ts";
import { constant } from "./constant.ts";
import { namedResult } from "./named-result.ts";
import { pair } from "./pair.ts";

export const rebase: FormulaFunction = {
  usage: "index(value, base)",
  gives: "The value on a scale on which the base is 100.",
  takes: [2, 2],
  apply: (call) => {
    const both = pair(call);
    if (!both.ok) return both;
    const quotient = divide(...both.value, call.place);
    if (!quotient.ok) return quotient;
    const alike = inPercent(quotient.value, call.place);
    if (!alike.ok) return alike;
    const index = multiply(quotient.value, constant(100), call.place);
    const text = `index(${both.value.map((side) => side.origin.id).join(", ")})`;
    return index.ok ? good(namedResult(index.value, text, both.value)) : index;
  },
};
