import { separators } from "./digits.ts";
import type { Language } from "./language.ts";

/** Names of endings in a hedge's pattern: `{number}{dan} çox {unit}`. */
const endingIn = /^\{number\}\{([a-z]+)\}|(?<=\s)\{number\}\{([a-z]+)\}/u;

/** The ending that a pattern puts on its number; null where it puts none. */
export const endingOf = (pattern: string): string | null => {
  const match = endingIn.exec(pattern);
  return match?.[1] ?? match?.[2] ?? null;
};

/**
 * A number with an ending in harmony with the word it is read as: "140-dan" (yüz qırx), "150-dən" (yüz əlli),
 * "61,9 milyondan", "34 %-dən" (faiz). It follows digits, signs and abbreviations after a hyphen. `said` is the word for a sign
 * or word of a unit that the number ends with: "30 ildən", "2 t-dan" (ton). Where the language has no such ending, the number is as it was.
 */
export function withEnding(number: string, name: string, said: string | null, language: Language): string {
  const forms = language.endings?.forms[name];
  if (language.endings === undefined || forms === undefined) return number;
  const last = /[\p{L}]+$/u.exec(number)?.[0];
  const full = last === undefined ? null : scaleWord(last, language);
  const spoken = said ?? full ?? last ?? spokenEnd(number, language);
  const { back, front } = language.endings.vowels;
  const letters = [...spoken.toLocaleLowerCase(language.locale)];
  const vowel = letters.findLast((letter) => back.includes(letter) || front.includes(letter)) ?? "";
  const side = back.includes(vowel) ? "back" : "front";
  const afterVowel = letters.at(-1) === vowel ? forms[`${side}-after-vowel`] : undefined;
  const joined = full === null && last !== undefined && (said ?? last) === last;
  return `${number}${joined ? "" : "-"}${afterVowel ?? forms[side]}`;
}

/** The whole word of an abbreviated scale: "milyon" of "mln". */
function scaleWord(abbreviation: string, { scales }: Language): string | null {
  const found = Object.values(scales).find((scale) => scale?.short.replace("{}", "").trim() === abbreviation);
  return found === undefined || found.word.other === abbreviation ? null : found.word.other;
}

/** The last word of a number in digits as it is read: "qırx" of 140, "yüz" of 12 600, "doqquz" of 61,9. */
function spokenEnd(number: string, language: Language): string {
  const { decimal, group } = separators(language);
  const [whole = "", decimals] = (/[\d.,\s\u00A0\u202F]+$/u.exec(number)?.[0] ?? "")
    .replaceAll(group, "")
    .split(decimal);
  const digits = (decimals ?? whole).trim().replace(/^0+(?=\d)/, "");
  const power = /0*$/.exec(digits)?.[0].length ?? 0;
  const step = power < 3 ? power : power < 6 ? 3 : 6;
  const spoken = language.endings?.spoken ?? {};
  const first = step < 2 ? `${digits.at(-1 - power) ?? "0"}${"0".repeat(step)}` : `1${"0".repeat(step)}`;
  return spoken[/^0*$/.test(digits) ? "0" : first] ?? "";
}
