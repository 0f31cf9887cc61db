import type { Decimal } from "decimal.js";
import { firstDigit } from "./exact.ts";
import type { Quantity } from "./quantity.ts";

/**
 * ASTM E29, "Using Significant Digits in Test Data", rounding in calculations: a sum or difference
 * has no digit beyond the place of the last significant digit of any term; counts are exact and do
 * not limit it. Null when every term is exact.
 */
export function lastDigitOfSum(terms: readonly Quantity[]): number | null {
  const known = terms.flatMap((term) => (term.lastDigit === null ? [] : [term.lastDigit]));
  return known.length === 0 ? null : Math.max(...known);
}

/** How many digits mean something: 3 of 61.9 million. At least one; null for what is exact. */
export const significantDigits = (quantity: Quantity): number | null =>
  quantity.lastDigit === null ? null : Math.max(1, firstDigit(quantity.value) - quantity.lastDigit + 1);

/**
 * ASTM E29 again: a product or quotient has no more significant digits than the factor that has the
 * fewest; exact counts do not limit it. Null when every factor is exact, even for 53/54: how many
 * digits of such a ratio to print is then a matter of form, not of knowledge.
 */
export function lastDigitOfProduct(factors: readonly Quantity[], product: Decimal): number | null {
  const known = factors.flatMap((factor) => significantDigits(factor) ?? []);
  return known.length === 0 ? null : firstDigit(product) - Math.min(...known) + 1;
}
