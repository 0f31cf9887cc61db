import { good, type Outcome, refuse } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import { exact, powerOfTen } from "../quantity/exact.ts";
import { interval } from "../quantity/hedge.ts";
import { describe } from "../quantity/operand.ts";
import type { Quantity } from "../quantity/quantity.ts";

/**
 * Refuses a result of which nothing is known but that it is above nought, or not even the sign, where the difference of two numbers is smaller than
 * their doubt: about 80 less about 78 is anything from -9 to 13, and every number printed for it would be false.
 * Problem: `not-known`. Steps inside a formula may be so; what is printed may not.
 */
export function refuseUnknown(result: Quantity, place: Place): Outcome<Quantity> {
  const { low, high } = interval(result);
  const shown = (at: typeof low.at): string => at.toSignificantDigits(3).toFixed();
  const hint = "print the two numbers side by side, or find sources that state more of their digits";
  if (result.hedge === "about" && low.at.lt(0) && high.at.gt(0)) {
    const message = `${describe(result)} may be anything from ${shown(low.at)} to ${shown(high.at)}: not even its sign is known`;
    return refuse("not-known", message, place, hint);
  }
  const endless = (result.hedge === "over" || result.hedge === "at least") && !high.at.isFinite();
  if (endless && result.value.isZero() && result.origin.kind === "result") {
    const message = `all that is known of ${describe(result)} is that it is not below nought`;
    return refuse("not-known", message, place, hint);
  }
  const unit = result.lastDigit === null ? exact(0) : powerOfTen(result.lastDigit);
  if (result.hedge !== "exact" || result.value.isZero() || result.value.abs().times(2).gte(unit)) return good(result);
  const message = `${describe(result)} comes to ${shown(result.value)}, and what it is made of is known to ${unit.toFixed()} only`;
  return refuse("not-known", message, place, hint);
}
