import { AuthorMistake, error } from "../problem/problem.ts";
import type { Unit } from "../quantity/unit.ts";
import { isCurrency, unitText } from "../quantity/unit.ts";
import type { Language } from "./language.ts";

/** A number with the words of its unit, in two parts between which a language may put a hedge: "140" and " countries". */
export interface Phrase {
  readonly head: string;
  readonly tail: string;
}

export type Plural = Intl.LDMLPluralRule;

/** Puts a unit's words around a number that is already text. Throws AuthorMistake (`missing-unit-words`). */
export function withUnit(number: string, unit: Unit, plural: Plural, language: Language, short: boolean): Phrase {
  const powers = Object.entries(unit.powers);
  const over = powers.filter(([, exponent]) => exponent > 0);
  const under = powers.filter(([, exponent]) => exponent < 0);
  const [first, ...others] = over;
  if (others.length > 0 || powers.some(([, exponent]) => Math.abs(exponent) !== 1)) {
    return { head: number, tail: ` ${unitText({ ...unit, prices: null })}` };
  }
  const phrase = first === undefined ? { head: number, tail: "" } : one(number, first[0], plural, language, short);
  return under.reduce((inside, [id]) => per(inside, id, language, short), phrase);
}

function one(number: string, id: string, plural: Plural, language: Language, short: boolean): Phrase {
  if (isCurrency(id)) {
    const pattern = language.currencies[id] ?? language["other-currency"].replace("{code}", id);
    return { head: pattern.replace("{}", () => number), tail: "" };
  }
  const words = wordsOf(id, language);
  if (!short) return { head: number, tail: ` ${words[plural] ?? words.other}` };
  const [before = "", after = ""] = (words.short ?? "{}").split("{}");
  return { head: before + number, tail: after };
}

function per({ head, tail }: Phrase, id: string, language: Language, short: boolean): Phrase {
  const patterns = language.per[id] ?? language.per.other;
  const pattern = short ? patterns.short : patterns.word;
  const noun = pattern.includes("{unit}") ? singular(id, language) : "";
  const [before = "", after = ""] = pattern.replace("{unit}", noun).split("{}");
  return { head: before + head, tail: tail + after };
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
