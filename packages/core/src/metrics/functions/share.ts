import { divide } from "../../quantity/arithmetic.ts";
import { inPercent } from "../../quantity/shift.ts";
import type { FormulaFunction } from "../scope.ts";
import { notNegative } from "./not-negative.ts";
import { pair } from "./pair.ts";

export const share: FormulaFunction = {
  usage: "share(part, whole)",
  gives: "The part as per cent of the whole.",
  takes: [2, 2],
  apply: (call) => {
    const both = pair(call);
    if (!both.ok) return both;
    for (const side of both.value) {
      const known = notNegative(
        side,
        call,
        "it is no part or whole of anything",
        "write ratio(a, b), if that is meant",
      );
      if (!known.ok) return known;
    }
    const quotient = divide(...both.value, call.place);
    return quotient.ok ? inPercent(quotient.value, call.place) : quotient;
  },
};
