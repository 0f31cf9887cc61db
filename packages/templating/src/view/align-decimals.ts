/** How many digits each number of a column has after its decimal sign; null for what is no number alone. */
function decimalsOf(texts: readonly string[], language: string): readonly (number | null)[] {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const mark = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  return texts.map((text) => {
    if (!/\d$/.test(text)) return null;
    const digits = text.slice(text.lastIndexOf(mark) + 1);
    return text.includes(mark) && /^\d+$/.test(digits) ? digits.length : 0;
  });
}

/**
 * The class of each number of a right-aligned column that makes up for the decimals it has fewer than others, so that
 * the decimal signs stand below one another: a source's 31 beside its 9.4 is not printed as 31.0, which it did not say.
 */
export function alignDecimals(texts: readonly string[], language: string): readonly string[] {
  const decimals = decimalsOf(texts, language);
  const most = Math.max(0, ...decimals.map((count) => count ?? 0));
  return decimals.map((count) => {
    if (count === null || count === most) return "";
    return count === 0 ? ` whole lacks-${most}` : ` lacks-${most - count}`;
  });
}
