import { good } from "../../problem/outcome.ts";
import { divide, multiply } from "../../quantity/arithmetic.ts";
import { inPercent } from "../../quantity/shift.ts";
import type { FormulaFunction } from "../scope.ts";
import { constant } from "./constant.ts";
import { namedResult } from "./named-result.ts";
import { notNegative } from "./not-negative.ts";
import { pair } from "./pair.ts";

export const rebase: FormulaFunction = {
  usage: "index(value, base)",
  gives: "The value on a scale on which the base is 100.",
  takes: [2, 2],
  apply: (call) => {
    const both = pair(call);
    if (!both.ok) return both;
    // Of a base of -100 a value of -50 would be 50, and of -200 twice the base.
    const hint = "choose a base year whose value is above nought";
    const base = notNegative(both.value[1], call, "on its scale more would be less", hint);
    if (!base.ok) return base;
    const quotient = divide(...both.value, call.place);
    if (!quotient.ok) return quotient;
    const alike = inPercent(quotient.value, call.place);
    if (!alike.ok) return alike;
    const index = multiply(quotient.value, constant(100), call.place);
    const text = `index(${both.value.map((side) => side.origin.id).join(", ")})`;
    return index.ok ? good(namedResult(index.value, text, both.value)) : index;
  },
};
