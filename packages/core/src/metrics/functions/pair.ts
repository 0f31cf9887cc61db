import { good, type Outcome } from "../../problem/outcome.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Expression } from "../parse-formula.ts";
import type { Call } from "../scope.ts";

/** Reads the two arguments of a function of two quantities. */
export function pair({ args, quantity }: Call): Outcome<readonly [Quantity, Quantity]> {
  const [first, second] = args as readonly [Expression, Expression];
  const a = quantity(first);
  if (!a.ok) return a;
  const b = quantity(second);
  return b.ok ? good([a.value, b.value]) : b;
}
