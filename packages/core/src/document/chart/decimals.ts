import { firstDigit } from "../../quantity/exact.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { scalePowers } from "../../quantity/stated.ts";

/** Significant digits of a column's largest number, and decimals at most: a table is to be read, its file has every digit. */
const enough = 4;
const most = 6;

/** How many decimals a column of numbers prints in its scale, so that the largest has four digits and the smallest is not nought. */
export function decimalsOf(quantities: readonly Quantity[], scale: keyof typeof scalePowers | undefined): number {
  const power = scale === undefined ? 0 : scalePowers[scale];
  const firsts = quantities.filter(({ value }) => !value.isZero()).map(({ value }) => firstDigit(value) - power);
  if (firsts.length === 0) return 0;
  const wanted = Math.max(enough - 1 - Math.max(...firsts), -Math.min(...firsts), 0);
  const known = Math.max(
    ...quantities.map(({ lastDigit, value }) => decimalsKnown(lastDigit, value.decimalPlaces(), power)),
  );
  return Math.min(wanted, known, most);
}

/** A count is exact to any digit: then what is written of it. */
const decimalsKnown = (lastDigit: number | null, places: number, power: number): number =>
  Math.max(0, power - (lastDigit ?? -places));
