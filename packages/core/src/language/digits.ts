import type { Decimal } from "decimal.js";
import type { Language } from "./language.ts";

type Locale = Pick<Language, "locale" | "digits">;

interface Separators {
  readonly decimal: string;
  readonly group: string;
}

// To make a formatter of Intl takes longer than all else that printing a number does.
const formats = new Map<string, Intl.NumberFormat>();
const known = new Map<string, Separators>();
const written = new Map<string, string>();
const mostWritten = 100_000;

/**
 * Digits in a language's own writing, "12,600" or "61,9". Intl gets the number as text and with as
 * many decimals as are to be printed, so it never rounds; the only rounding is `roundTo`.
 */
export function digitsText(value: Decimal, decimals: number, language: Locale): string {
  const own = separators(language);
  const number = value.abs().toFixed(decimals) as `${number}`;
  // A number that is quoted stands in text, table, tip and label.
  const key = `${language.locale} ${own.decimal} ${own.group} ${number}`;
  const found = written.get(key);
  if (found !== undefined) return found;
  const text = formatOf(language.locale, decimals)
    .formatToParts(number)
    .map(({ type, value: part }) => (type === "decimal" || type === "group" ? own[type] : part))
    .join("");
  if (written.size === mostWritten) written.clear();
  written.set(key, text);
  return text;
}

function formatOf(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const found = formats.get(key);
  if (found) return found;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(locale, { numberingSystem: "latn", ...digits });
  formats.set(key, made);
  return made;
}

/** The decimal sign and the sign between groups of three: the language file's, or those that Unicode CLDR has. */
export function separators({ locale, digits }: Locale): Separators {
  const found = digits ?? known.get(locale);
  if (found) return found;
  const parts = formatOf(locale, 1).formatToParts(1234567.5);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  const made = { decimal: find("decimal"), group: find("group") };
  known.set(locale, made);
  return made;
}

/** How many significant digits a number's text has: 3 of "$98.2 million"; 0 where it is written in words. */
export const digitsIn = (text: string): number =>
  (/\p{Nd}[\p{Nd}.,\s]*/u.exec(text)?.[0] ?? "").replace(/\P{Nd}/gu, "").replace(/^0+(?=.)/, "").length;
