import { refuse } from "../../problem/outcome.ts";
import { divide } from "../../quantity/arithmetic.ts";
import { describe } from "../../quantity/operand.ts";
import { isJust } from "../../quantity/unit.ts";
import type { FormulaFunction } from "../scope.ts";
import { pair } from "./pair.ts";

export const whole: FormulaFunction = {
  usage: "whole(part, percentage)",
  gives: "What the part is that percentage of: 61.9 million at 0.08 per cent are about 80 billion in all.",
  takes: [2, 2],
  apply: (call) => {
    const both = pair(call);
    if (!both.ok) return both;
    const [, percentage] = both.value;
    if (isJust(percentage.unit, "percent")) return divide(...both.value, call.place);
    const hint = "the second argument is a fact or metric in per cent; a quotient is ratio(a, b)";
    return refuse("unlike-units", `${describe(percentage)} is no percentage`, call.place, hint);
  },
};
