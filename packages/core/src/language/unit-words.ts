import { AuthorMistake, error } from "../problem/problem.ts";
import type { Unit } from "../quantity/unit.ts";
import { isCurrency, unitText } from "../quantity/unit.ts";
import type { Language } from "./language.ts";

/** A number with the words of its unit, in two parts between which a language may put a hedge: "140" and " countries". */
export interface Phrase {
  readonly head: string;
  readonly tail: string;
  /** What goes before the number and its hedge: "ildə", a year. */
  readonly lead: string;
  /** How the sign is read that the number ends with, "faiz" for %; null where it ends with none. */
  readonly said: string | null;
}

/** A number that is already text, and how words go with it. */
export interface Amount {
  /** U+2212 or nothing; it stands before a currency's sign: "−$98.2 million". */
  readonly sign: string;
  /** With its scale word: "61.9 million". */
  readonly number: string;
  readonly plural: Intl.LDMLPluralRule;
  /** In the short forms of charts and tables. */
  readonly short: boolean;
}

/** Puts a unit's words around a number. Throws AuthorMistake (`missing-unit-words`). */
export function withUnit(amount: Amount, unit: Unit, language: Language): Phrase {
  const powers = Object.entries(unit.powers);
  const over = powers.filter(([, exponent]) => exponent > 0);
  const under = powers.filter(([, exponent]) => exponent < 0);
  const [first, ...others] = over;
  const bare = { head: amount.sign + amount.number, tail: "", lead: "", said: null };
  if (others.length > 0 || powers.some(([, exponent]) => Math.abs(exponent) !== 1)) {
    return { ...bare, tail: ` ${unitText({ ...unit, prices: null })}` };
  }
  const phrase = first === undefined ? bare : one(amount, first[0], language);
  return under.reduce((inside, [id]) => per(inside, id, language, amount.short), phrase);
}

function one({ sign, number, plural, short }: Amount, id: string, language: Language): Phrase {
  if (isCurrency(id)) {
    const [before = "", after = ""] = currencyPattern(id, language).split("{}");
    return { head: sign + before + number, tail: after, lead: "", said: null };
  }
  const words = wordsOf(id, language);
  const [before = "", after = ""] = short
    ? (words.short ?? "{}").split("{}")
    : ["", ` ${words[plural] ?? words.other}`];
  const head = before + sign + number;
  // Where the short form has no word at all, it is the number that takes an ending.
  const said = before + after === "" ? null : (words.said ?? null);
  return said === null ? { head, tail: after, lead: "", said } : { head: head + after, tail: "", lead: "", said };
}

export const currencyPattern = (id: string, language: Language): string =>
  language.currencies[id] ?? language["other-currency"].replace("{code}", id);

function per({ head, tail, lead, said }: Phrase, id: string, language: Language, short: boolean): Phrase {
  const patterns = language.per[id] ?? language.per.other;
  const pattern = short ? patterns.short : patterns.word;
  const noun = pattern.includes("{unit}") ? singular(id, language) : "";
  const [before = "", after = ""] = pattern.replace("{unit}", noun).split("{}");
  return { head, tail: tail + after, lead: before + lead, said };
}

function singular(id: string, language: Language): string {
  if (isCurrency(id)) return id;
  const words = wordsOf(id, language);
  return words.one ?? words.other;
}

function wordsOf(id: string, language: Language): Language["units"][string] {
  const words = language.units[id];
  if (words !== undefined) return words;
  const hint = `add it under "units" in the file of ${language.locale} in data/languages`;
  throw new AuthorMistake([error("missing-unit-words", `${language.name} has no word for "${id}"`, null, hint)]);
}
