import { divide } from "../../quantity/arithmetic.ts";
import type { FormulaFunction } from "../scope.ts";
import { pair } from "./pair.ts";

export const whole: FormulaFunction = {
  usage: "whole(part, percentage)",
  gives: "What the part is that percentage of: 61.9 million at 0.08 per cent are about 80 billion in all.",
  takes: [2, 2],
  apply: (call) => {
    const both = pair(call);
    return both.ok ? divide(...both.value, call.place) : both;
  },
};
