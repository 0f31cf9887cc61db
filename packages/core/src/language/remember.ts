import type { Quantity } from "../quantity/quantity.ts";
import type { Language } from "./language.ts";

type Recall<T> = (quantity: Quantity, language: Language, options: string, make: () => T) => T;

/** What was made of a quantity in a language, for as long as both are there: chart, tip, table and deck print the same number. */
export function rememberPrinted<T>(): Recall<T> {
  const languages = new WeakMap<Language, WeakMap<Quantity, Map<string, T>>>();
  return (quantity, language, options, make) => {
    const quantities = languages.get(language) ?? new WeakMap<Quantity, Map<string, T>>();
    languages.set(language, quantities);
    const known = quantities.get(quantity) ?? new Map<string, T>();
    quantities.set(quantity, known);
    const found = known.get(options) ?? make();
    known.set(options, found);
    return found;
  };
}
