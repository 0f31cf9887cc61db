/** Prices of the year itself, or of one base year; null for what is not money. */
export type Prices = "current" | { readonly constant: number } | null;

/**
 * A unit as a product of powers: USD per year is {USD: 1, year: -1}. A plain number has none.
 * `per cent` and `percentage points` are units of their own and never cancel.
 */
export interface Unit {
  readonly powers: Readonly<Record<string, number>>;
  readonly prices: Prices;
}
