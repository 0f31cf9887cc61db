import { refuse } from "../../problem/outcome.ts";
import { divide, subtract } from "../../quantity/arithmetic.ts";
import { inPercent } from "../../quantity/shift.ts";
import { isJust } from "../../quantity/unit.ts";
import type { FormulaFunction } from "../scope.ts";
import { notNegative } from "./not-negative.ts";
import { pair } from "./pair.ts";

export const growth: FormulaFunction = {
  usage: "growth(from, to)",
  gives: "By how many per cent of the first value it changed.",
  takes: [2, 2],
  apply: (call) => {
    const both = pair(call);
    if (!both.ok) return both;
    const [from, to] = both.value;
    // From -98 to 224 would come out as a fall of 328 per cent.
    const why = "per cent of it would turn a rise into a fall";
    const base = notNegative(from, call, why, "write change(from, to), the difference in its own unit");
    if (!base.ok) return base;
    if (isJust(from.unit, "percent") && isJust(to.unit, "percent"))
      return refuse(
        "growth-of-percentages",
        "the growth of a percentage in per cent reads like a difference in percentage points",
        call.place,
        "write change(from, to) for percentage points, or ratio(to, from) for how many times as much",
      );
    const difference = subtract(to, from, call.place);
    if (!difference.ok) return difference;
    const quotient = divide(difference.value, from, call.place);
    return quotient.ok ? inPercent(quotient.value, call.place) : quotient;
  },
};
