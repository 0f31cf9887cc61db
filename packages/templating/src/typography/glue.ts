import { monthsOf, unitWords } from "./words.ts";

const noBreakSpace = "\u00a0";
const noBreakHyphen = "\u2011";

/** A pattern whose one space (or hyphen, after a digit or letter) must not be a place to break the line. */
interface Bond {
  readonly pattern: RegExp;
  readonly by: string;
}

const space = (pattern: RegExp): Bond => ({ pattern, by: noBreakSpace });
const hyphen = (pattern: RegExp): Bond => ({ pattern, by: noBreakHyphen });
const anyOf = (words: readonly string[]): string => words.join("|");
const notInWord = String.raw`(?![\p{L}\p{N}])`;

/** Each pattern matches only the one character that is exchanged, so the text keeps its length. */
const everywhere: readonly Bond[] = [
  space(/(?<=(?<!\p{L})\p{Lu}{3}) (?=\d)/gu), // USD 61.9
  space(
    /(?<=(?<![\p{L}\p{N}])(?:Figure|Table|Box|No\.|Vol\.|pp?\.|Şəkil|Cədvəl|Рисунок|Рис\.|Таблица|Табл\.|№)) (?=\d)/gu,
  ),
  space(/(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu})/gu), // M. Füzuli
  space(/(?<=\d) (?=[%‰°])/gu),
  space(/ (?=[–—] )/gu), // a dash stays with the words before it
];

const byLanguage: Readonly<Record<string, readonly Bond[]>> = {
  en: [
    space(/(?<=(?<!\p{L})per) (?=cent(?!\p{L}))/gu),
    // one-off, first-hand: short halves only, or a column could not break at all
    hyphen(
      /(?<=(?<![\p{L}\p{N}-])(?=\p{L}{2,4}-\p{L}{2,5}(?![\p{L}\p{N}-]))(?!\p{L}{4}-\p{L}{4,}|\p{L}{3}-\p{L}{5})\p{L}{2,4})-/gu,
    ),
  ],
  az: [
    // 1992-ci, 90-dan
    hyphen(
      /(?<=\d)-(?=(?:c[iıuü]|n[cç][iıuü]|dan|dən|dək|da|də|d[ıiuü]r|ya|yə|a|ə|ı|i|u|ü|ın|in|un|ün|lik|lıq|luq|lük)(?!\p{L}))/gu,
    ),
    hyphen(/(?<=%|\p{Lu}{2})-(?=\p{Ll}{1,5}(?!\p{L}))/gu), // 34 %-dən, İƏİT-in
  ],
  ru: [
    hyphen(/(?<=\d)-(?=(?:й|го|м|му|х|я|е|ю|ми)(?!\p{L}))/gu),
    space(/(?<=(?<!\p{L})[вксоуиаВКСОУИА]) (?=[\p{L}\p{N}])/gu),
  ],
};

function measured(language: string): readonly Bond[] {
  const units = unitWords[language] ?? [];
  const months = monthsOf(language);
  const before = units.length === 0 ? [] : [space(new RegExp(`(?<=\\d) (?=(?:${anyOf(units)})${notInWord})`, "gu"))];
  if (months.length === 0) return before;
  return [
    ...before,
    space(new RegExp(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${anyOf(months)})${notInWord})`, "gu")),
    space(new RegExp(`(?<=(?<!\\p{L})(?:${anyOf(months)})) (?=\\d{4}(?!\\d))`, "gu")),
  ];
}

/** A language that no list names has what holds everywhere, and its months. */
const bonds = new Map<string, readonly Bond[]>();

function bondsOf(language: string): readonly Bond[] {
  const known = bonds.get(language);
  if (known !== undefined) return known;
  const made = [...everywhere, ...(byLanguage[language] ?? []), ...measured(language)];
  bonds.set(language, made);
  return made;
}

/**
 * Puts no-break spaces and hyphens where a line must not end: "Figure 1", "USD 61.9 million",
 * "M. Füzuli", "1992-ci". The result has the same length as the text, character for character,
 * so that it can be cut up again into the parts it was joined from.
 */
export function glue(text: string, language: string): string {
  const own = bondsOf(language.split("-")[0] ?? language);
  return own.reduce((glued, bond) => glued.replace(bond.pattern, bond.by), text);
}
