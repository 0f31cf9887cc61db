import type { Language } from "../language/language.ts";

/** A number in a text: digits, or a word of the language's list. */
export interface FoundNumber {
  readonly kind: "digits" | "word";
  readonly text: string;
  /** The word that the digits belong to: "COP30" of "30". */
  readonly name: string;
  /** Where it starts in the text that was searched. */
  readonly start: number;
}

/** Finds every number in a text, in its order. */
export type NumberFinder = (text: string) => readonly FoundNumber[];

const digits = /\p{N}+(?:[.,\u00A0\u202F]\p{N}+)*/gu;
/** Digits that belong to a unit or a formula and count nothing: m², km³, CO₂, H₂O. */
const ofUnits = /(?<=(?<![\p{L}\p{N}])(?:[kcdm]?m|ft))[²³](?![\p{L}\p{N}])|(?<=\p{Lu}\p{Ll}?)[₀-₉]+/gu;
/** Roman numerals of two letters or more, below a hundred: longer ones are names, such as CV, DC and MM. */
const roman = /(?<![\p{L}\p{N}])(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/gu;
/** What a numeral belongs to that is no number of its own: "Elizabeth ", "Phase ". */
const afterName = /\p{Lu}[\p{L}’'.-]*\s+$/u;
const anyWord = /\p{L}+/gu;

/**
 * The finder of a language. `literals` are names with digits or number words in them that state no
 * quantity: "COP29" is passed over where it stands as a whole word.
 */
export function numberFinder(language: Language, literals: readonly string[]): NumberFinder {
  const list = language["number-words"];
  const all = list === undefined ? [] : [...list.cardinals, ...list.ordinals, ...list.fractions, ...list.multiples];
  const lower = (text: string): string => text.toLocaleLowerCase(language.locale);
  const phrases = all.filter((words) => words.includes(" ")).map((words) => phrase(words, "giu"));
  const whole = new Set(all.filter((word) => !word.endsWith("*")).map(lower));
  const stems = all.filter((word) => word.endsWith("*")).map((word) => lower(word.slice(0, -1)));
  const states = (word: string): boolean => whole.has(word) || stems.some((stem) => word.startsWith(stem));
  const names = [
    ...literals.map((name) => phrase(name, "gu")),
    ...(list?.except ?? []).map((name) => phrase(name, "giu")),
  ];
  return (text) => {
    const rest = [...names, ofUnits].reduce(
      (left, name) => left.replace(name, (found) => " ".repeat(found.length)),
      text,
    );
    const found: FoundNumber[] = [...rest.matchAll(digits)].map((match) => toFound("digits", match, rest));
    // "a score of", not each "score".
    for (const match of phrases.flatMap((words) => [...rest.matchAll(words)])) found.push(toFound("word", match, rest));
    for (const match of list?.roman ? rest.matchAll(roman) : [])
      if (!afterName.test(rest.slice(0, match.index))) found.push(toFound("word", match, rest));
    for (const match of rest.matchAll(anyWord)) if (states(lower(match[0]))) found.push(toFound("word", match, rest));
    return joinWords(
      found.sort((a, b) => a.start - b.start),
      rest,
    );
  };
}

function toFound(kind: FoundNumber["kind"], { 0: text, index }: RegExpExecArray, whole: string): FoundNumber {
  const before = /[\p{L}\p{N}]*$/u.exec(whole.slice(0, index))?.[0] ?? "";
  const after = /^[\p{L}\p{N}]*/u.exec(whole.slice(index + text.length))?.[0] ?? "";
  return { kind, text, name: before + text + after, start: index };
}

/** A name as a whole word, whatever white space a line break made of its spaces. */
function phrase(name: string, flags: string): RegExp {
  const open = flags.includes("i") && name.endsWith("*");
  const source = (open ? name.slice(0, -1) : name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}${open ? "\\p{L}*" : ""}(?![\\p{L}\\p{N}])`, flags);
}

/** "two hundred" and "twenty-four" are one number each. */
function joinWords(found: readonly FoundNumber[], text: string): readonly FoundNumber[] {
  const joined: FoundNumber[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const end = last === undefined ? 0 : last.start + last.text.length;
    if (last?.kind === "word" && next.kind === "word" && /^[\s-]$/.test(text.slice(end, next.start)))
      joined[joined.length - 1] = {
        ...last,
        text: text.slice(last.start, next.start + next.text.length),
        name: text.slice(last.start, next.start + next.name.length),
      };
    else joined.push(next);
  }
  return joined;
}
