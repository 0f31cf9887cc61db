import type { Quantity } from "../quantity/quantity.ts";
import type { scalePowers } from "../quantity/stated.ts";
import { isCount, sameUnit } from "../quantity/unit.ts";
import type { Language } from "./language.ts";
import { withUnit } from "./unit-words.ts";

/**
 * The unit of a column of numbers as its head says it: "$m", "%", "million people". Empty for plain numbers, and where the
 * numbers have more units than one. Throws AuthorMistake (`missing-unit-words`).
 */
export function unitHeading(
  quantities: readonly Quantity[],
  scale: keyof typeof scalePowers | undefined,
  language: Language,
): string {
  const [first, ...others] = quantities;
  if (first === undefined || others.some(({ unit }) => !sameUnit(unit, first.unit))) return "";
  const short = !isCount(first.unit);
  const words = scale === undefined ? undefined : language.scales[scale];
  const number = words === undefined ? "" : short ? words.short.replace("{}", "") : words.word.other;
  const { head, tail } = withUnit({ sign: "", number, plural: "other", short }, first.unit, language);
  return `${head}${tail}`.trim();
}
