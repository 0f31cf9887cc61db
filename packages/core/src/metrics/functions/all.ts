import { good, type Outcome } from "../../problem/outcome.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Call } from "../scope.ts";

/** Reads all arguments as quantities; the first that has no value ends it. */
export function all({ args, quantity }: Call): Outcome<readonly Quantity[]> {
  const values: Quantity[] = [];
  for (const argument of args) {
    const value = quantity(argument);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return good(values);
}
