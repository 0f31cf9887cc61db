import type { Decimal } from "decimal.js";
import { exact, firstDigit, powerOfTen, roundTo } from "./exact.ts";
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
 *
 * The rule counts digits and so is coarse where the first one is small: 80, known to the ten, twice is 160,
 * known to the twenty, and its one significant digit would be 200. Where rounding there would move the result
 * by more than what one unit of the least known factor makes of it, or by more than a tenth of itself, it
 * is known one digit further.
 */
export function lastDigitOfProduct(factors: readonly Quantity[], product: Decimal): number | null {
  const known = factors.flatMap((factor) =>
    factor.lastDigit === null ? [] : [{ ...factor, lastDigit: factor.lastDigit }],
  );
  if (known.length === 0) return null;
  const fewest = Math.min(...known.map((factor) => significantDigits(factor) ?? 1));
  const last = firstDigit(product) - fewest + 1;
  const moved = roundTo(product, last).minus(product).abs();
  const units = known.map(({ value, lastDigit }) =>
    value.isZero() ? exact(0) : product.div(value).abs().times(powerOfTen(lastDigit)),
  );
  const largest = units.reduce((most, unit) => (unit.gt(most) ? unit : most), exact(0));
  const kept = moved.lte(largest) && moved.times(10).lte(product.abs());
  return kept ? last : last - 1;
}
