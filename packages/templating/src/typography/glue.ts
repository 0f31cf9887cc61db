import { countedWords, endings, monthsOf, titles, unitWords } from "./words.ts";

const noBreakSpace = "\u00a0";
const thinNoBreakSpace = "\u202f";
const noBreakHyphen = "\u2011";

/** A pattern that matches one character, and what stands there instead. */
interface Bond {
  readonly pattern: RegExp;
  readonly by: string;
}

const space = (pattern: RegExp): Bond => ({ pattern, by: noBreakSpace });
const hyphen = (pattern: RegExp): Bond => ({ pattern, by: noBreakHyphen });
const dash = (pattern: RegExp): Bond => ({ pattern, by: "–" });
const anyOf = (words: readonly string[]): string => words.join("|");
const notInWord = String.raw`(?![\p{L}\p{N}])`;
const never = "(?!)";

const everywhere: readonly Bond[] = [
  dash(/(?<=\S )-(?= \D)|(?<=\D )-(?= \S)/gu), // a hyphen that was typed for a dash
  dash(/(?<=(?<![\p{L}\p{N}–-])(?:1[5-9]|20)\d\d)-(?=(?:1[5-9]|20)\d\d(?!\p{L}|\p{N}|-\d))/gu), // 1992–2024
  { pattern: /(?<![\p{L}\p{N}])'(?=\d\ds?(?![\p{L}\p{N}]))/gu, by: "’" }, // the ’90s
  space(/(?<=(?<!\p{L})\p{Lu}{3}) (?=\d)/gu), // USD 61.9
  space(/(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu})/gu), // M. Füzuli
  space(/(?<=\d) (?=[%‰°])/gu),
  space(/(?<=№) (?=\d)/gu),
  space(/(?<=^\p{L}+\.?) (?=\p{N}+$)/gu), // "Abbildung 3", alone
  space(/ (?=[–—] )/gu), // a dash stays with the words before it
];

/** Where a space stands between groups of digits: 12 600. */
const groups: Bond = { pattern: /(?<=(?<![\d,.])\d{1,3}|[ \u202f]\d{3}) (?=\d{3}(?!\d))/gu, by: thinNoBreakSpace };

const byLanguage: Readonly<Record<string, readonly Bond[]>> = {
  en: [
    space(/(?<=(?<!\p{L})per) (?=cent(?!\p{L}))/gu),
    space(/(?<=(?<!\p{L})percentage) (?=points?(?!\p{L}))/gu),
    // one-off, first-hand: short halves only, or a column could not break at all
    hyphen(
      /(?<=(?<![\p{L}\p{N}-])(?=\p{L}{2,4}-\p{L}{2,5}(?![\p{L}\p{N}-]))(?!\p{L}{4}-\p{L}{4,}|\p{L}{3}-\p{L}{5})\p{L}{2,4})-/gu,
    ),
  ],
  az: [
    groups,
    // 1992-ci, 90-dan, AB-nin: letters after a number or an abbreviation are an ending
    hyphen(/(?<=\d|%|\p{Lu}{2})-(?=\p{Ll}{1,8}(?!\p{L}))/gu),
    space(/(?<=(?<!\p{L})faiz) (?=bənd)/gu),
    space(/(?<=(?<![\p{L}\p{N}])[IVXLC]+) (?=əsr)/gu), // XX əsr
  ],
  ru: [
    groups,
    hyphen(/(?<=\d)-(?=(?:й|го|м|му|х|я|е|ю|ми)(?!\p{L}))/gu),
    space(/(?<=(?<!\p{L})[вксоуиаВКСОУИА]) (?=[\p{L}\p{N}])/gu),
    space(/(?<=(?<![\p{L}\p{N}])[IVXLC]+) (?=век)/gu),
  ],
};

/** What the words of a language bind: 5 km, 23 November 2026, Figure 1, page 5, Annex A, Dr Smith, pp. 3–5. */
function wordBonds(language: string): readonly Bond[] {
  const listed = (words: Readonly<Record<string, readonly string[]>>) => anyOf(words[language] ?? [never]);
  const whole = (words: string) => `(?<=(?<![\\p{L}\\p{N}])(?:${words}))`;
  const counted = listed(countedWords);
  const months = monthsOf(language).map((month) => month + (endings[language] ?? ""));
  const dated = anyOf(months.length === 0 ? [never] : months);
  return [
    space(new RegExp(`(?<=\\d) (?=(?:${listed(unitWords)})${notInWord})`, "gu")),
    space(new RegExp(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${dated})${notInWord})`, "gu")),
    space(new RegExp(`${whole(dated)} (?=\\d{4}(?!\\d))`, "gu")),
    space(new RegExp(`${whole(counted)} (?=\\d|\\p{Lu}${notInWord})`, "gu")),
    space(new RegExp(`${whole(listed(titles))} (?=\\p{Lu})`, "gu")),
    dash(new RegExp(`(?<=(?:${counted})[ \u00a0]\\d{1,4})-(?=\\d{1,4}(?![\\p{L}\\p{N}-]))`, "gu")),
  ];
}

/** A language that no list names has what holds everywhere, and its months. */
const bonds = new Map<string, readonly Bond[]>();

function bondsOf(language: string): readonly Bond[] {
  const known = bonds.get(language);
  if (known !== undefined) return known;
  const made = [...everywhere, ...(byLanguage[language] ?? []), ...wordBonds(language)];
  bonds.set(language, made);
  return made;
}

/**
 * Puts no-break spaces and hyphens where a line must not end ("Figure 1", "USD 61.9 million", "M. Füzuli", "1992-ci"), and
 * dashes where a hyphen was typed for one. The result has the same length as the text, character for character,
 * so that it can be cut up again into the parts it was joined from.
 */
export function glue(text: string, language: string): string {
  const own = bondsOf(language.split("-")[0] ?? language);
  return own.reduce((glued, bond) => glued.replace(bond.pattern, bond.by), text);
}
