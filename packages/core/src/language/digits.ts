import type { Decimal } from "decimal.js";
import type { Language } from "./language.ts";

type Locale = Pick<Language, "locale" | "digits">;

/**
 * Digits in a language's own writing, "12,600" or "61,9". Intl gets the number as text and with as
 * many decimals as are to be printed, so it never rounds; the only rounding is `roundTo`.
 */
export function digitsText(value: Decimal, decimals: number, language: Locale): string {
  const format = new Intl.NumberFormat(language.locale, {
    numberingSystem: "latn",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const own = separators(language);
  return format
    .formatToParts(value.abs().toFixed(decimals) as `${number}`)
    .map(({ type, value: part }) => (type === "decimal" || type === "group" ? own[type] : part))
    .join("");
}

/** The decimal sign and the sign between groups of three: the language file's, or those that Unicode CLDR has. */
export function separators({ locale, digits }: Locale): { readonly decimal: string; readonly group: string } {
  if (digits !== undefined) return digits;
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn", minimumFractionDigits: 1 }).formatToParts(
    1234567.5,
  );
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: find("decimal"), group: find("group") };
}
