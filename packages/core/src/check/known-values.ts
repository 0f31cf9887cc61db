import type { Language } from "../language/language.ts";
import { printedNumber } from "../language/printed-number.ts";
import { readTyped, type Typed } from "../language/read-typed.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { isCurrency } from "../quantity/unit.ts";
import type { Checking } from "./checking.ts";

/** The facts and metrics by value. */
export interface KnownValues {
  /**
   * The ids of those that a number in a text states, which stands from one character to before another: of
   * "$61.9 million" those of 61,900,000 dollars. A number that says neither what it counts nor three digits
   * states none: the next "3" means anything.
   */
  statedAt(text: string, start: number, end: number): readonly string[];
  /**
   * As `statedAt`, for what was marked as no quantity and begins with a number: there its value alone will do, with
   * what the sentence goes on with. "6 October" is none, for more follows in it than a unit.
   */
  claimedBy(marked: string, behind?: string): readonly string[];
}

export function knownValues({
  evidence,
  metrics,
  language,
}: Pick<Checking, "evidence" | "metrics" | "language">): KnownValues {
  const known = new Map<string, { readonly id: string; readonly quantity: Quantity }[]>();
  const add = (id: string, quantity: Quantity): void => {
    for (const key of new Set([quantity.value.toFixed(), printedNumber(quantity, language).value.toFixed()]))
      known.set(key, [...(known.get(key) ?? []), { id, quantity }]);
  };
  for (const { id, content } of evidence.facts.values()) if (content.kind === "quantity") add(id, content.quantity);
  for (const { id, quantity } of metrics.values()) add(id, quantity);
  const idsOf = (typed: Typed | null): readonly string[] =>
    typed === null
      ? []
      : (known.get(typed.value.toFixed()) ?? []).filter(({ quantity }) => fits(typed, quantity)).map(({ id }) => id);
  return {
    statedAt: (text, start, end) => {
      const typed = readTyped(text, start, end, language);
      return typed !== null && isTelling(typed) ? idsOf(typed) : [];
    },
    claimedBy: (marked, behind = "") => {
      const number = numberAtStart(marked, language);
      const typed = number && readTyped(marked + behind, number.start, number.end, language);
      if (!number || !typed) return [];
      const more = typed.scale === null && /\p{L}/u.test(marked.slice(number.end));
      return more && typed.units.length + typed.currencies.length === 0 ? [] : idsOf(typed);
    },
  };
}

const isTelling = ({ currencies, units, scale, digits }: Typed): boolean =>
  currencies.length > 0 || units.length > 0 || scale !== null || digits >= 3;

/** What is said of the unit does not contradict it. */
function fits({ currencies, units }: Typed, { unit }: Quantity): boolean {
  const ids = Object.keys(unit.powers);
  if (currencies.length > 0) return ids.some((id) => currencies.includes(id));
  return units.length === 0 || ids.some((id) => !isCurrency(id) && units.includes(id));
}

function numberAtStart(
  text: string,
  { currencies }: Language,
): { readonly start: number; readonly end: number } | null {
  const signs = Object.values(currencies).map((pattern) => pattern.split("{}")[0]?.trim() ?? "");
  const sign = signs.find((known) => known !== "" && text.startsWith(known)) ?? "";
  const match = /^\s*\p{N}+(?:[.,\u00A0\u202F]\p{N}+)*/u.exec(text.slice(sign.length));
  if (match === null) return null;
  const blank = match[0].length - match[0].trimStart().length;
  return { start: sign.length + blank, end: sign.length + match[0].length };
}

/** "do you mean {{fact "a"}} or {{fact "b"}}?" */
export const meant = (ids: readonly string[]): string =>
  `do you mean ${ids
    .slice(0, 3)
    .map((id) => `{{fact "${id}"}}`)
    .join(" or ")}?`;
