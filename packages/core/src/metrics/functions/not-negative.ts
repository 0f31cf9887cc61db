import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import { interval } from "../../quantity/hedge.ts";
import { describe } from "../../quantity/operand.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Call } from "../scope.ts";

/** Refuses what is or may be below nought, where its sign would turn the result's meaning round. Problem: `below-nought`. */
export function notNegative(quantity: Quantity, { name, place }: Call, why: string, hint: string): Outcome<Quantity> {
  const { low, high } = interval(quantity);
  if (low.at.gte(0)) return good(quantity);
  const certain = high.at.lte(0) ? "is below nought" : "may be below nought";
  return refuse("below-nought", `${name}(): ${describe(quantity)} ${certain}: ${why}`, place, hint);
}
