import type { Decimal } from "decimal.js";

/**
 * Digits in a language's own writing, "12,600" or "61,9". Intl gets the number as text and with as
 * many decimals as are to be printed, so it never rounds; the only rounding is `roundTo`.
 */
export function digitsText(value: Decimal, decimals: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    numberingSystem: "latn",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(value.abs().toFixed(decimals) as `${number}`);
}

/** The decimal sign and the sign between groups of three. */
export function separators(locale: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn", minimumFractionDigits: 1 }).formatToParts(
    1234567.5,
  );
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: find("decimal"), group: find("group") };
}
