import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Call } from "../scope.ts";
import { complete, isList } from "../value.ts";

/** The quantities a function works on, and what its arguments are called in the result's name. */
export interface All {
  readonly quantities: readonly [Quantity, ...Quantity[]];
  readonly text: string;
}

/** Reads all arguments as quantities, lists cell by cell; the first that has no value ends it. */
export function all({ name, args, place, value }: Call): Outcome<All> {
  const quantities: Quantity[] = [];
  const texts: string[] = [];
  for (const argument of args) {
    const read = value(argument);
    if (!read.ok) return read;
    if (isList(read.value)) {
      const list = complete(read.value, argument.place);
      if (!list.ok) return list;
      quantities.push(...list.value.entries.map((entry) => entry.quantity));
      texts.push(list.value.text);
    } else {
      quantities.push(read.value);
      texts.push(read.value.origin.id);
    }
  }
  const [first, ...others] = quantities;
  const text = texts.join(", ");
  if (first === undefined) return refuse("missing-value", `${name}(${text}) has no values to work on`, place);
  return good({ quantities: [first, ...others], text });
}
