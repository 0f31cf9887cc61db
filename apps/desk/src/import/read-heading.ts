/** A name that formulas can use. */
export const columnName = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("ə", "e")
    .replaceAll("ı", "i")
    .replaceAll("%", " percent ")
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");

const currencies: readonly (readonly [RegExp, string])[] = [
  [/\bUSD\b|US\$|\$|dollar/i, "USD"],
  [/\bEUR\b|€|euro/i, "EUR"],
  [/\bAZN\b|₼|manat/i, "AZN"],
  [/\bGBP\b|£/i, "GBP"],
];

/** The unit that a heading names: "Aid (USD million)". */
export function unitIn(title: string): string | null {
  if (/%|\bper ?cent\b|\bpercent/i.test(title)) return "percent";
  return currencies.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

/** The power of ten that a heading names. */
export function scaleIn(title: string): string | null {
  if (/\b(million|mln|mn)\b/i.test(title)) return "1000000";
  if (/\b(billion|bln|bn)\b/i.test(title)) return "1000000000";
  return /\b(thousand|thousands)\b/i.test(title) ? "1000" : null;
}
