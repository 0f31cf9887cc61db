import { Decimal } from "decimal.js";

/**
 * Decimals of our own configuration, so that no other user of decimal.js can change it. Sixty digits
 * hold every sum and product of stated numbers exactly (a world total in cents has 17); only a
 * quotient such as 53/54 is cut, in its sixtieth digit. Numbers never print as 6e+7.
 */
const settings = { precision: 60, toExpNeg: -9e15, toExpPos: 9e15 };

/** Half away from zero, as a spreadsheet and a reader's calculator round; every number printed goes through here. */
export const Exact = Decimal.clone({ ...settings, rounding: Decimal.ROUND_HALF_UP, defaults: true });
/** The same, cut downwards: for lower ends of intervals. */
export const Floor = Decimal.clone({ ...settings, rounding: Decimal.ROUND_FLOOR, defaults: true });
/** The same, cut upwards: for upper ends of intervals. */
export const Ceiling = Decimal.clone({ ...settings, rounding: Decimal.ROUND_CEIL, defaults: true });

export const exact = (value: Decimal.Value): Decimal => new Exact(value);

/** 1, 10, 100 or 0.1: written out, for to multiply it up takes ten times as long. */
export function powerOfTen(power: number): Decimal {
  const found = powers.get(power) ?? exact(`1e${power}`);
  powers.set(power, found);
  return found;
}

const powers = new Map<number, Decimal>();

/** Towards the nearest, a lower bound's safe side, or an upper bound's. */
export type Rounding = "nearest" | "down" | "up";

const modes = {
  nearest: Decimal.ROUND_HALF_UP,
  down: Decimal.ROUND_FLOOR,
  up: Decimal.ROUND_CEIL,
} as const;

/** Digits that are trusted of a number that went through quotients: a third, three times, is one again. */
const trusted = 50;

/** Rounds to the power of ten `lastDigit`: 61,940,000 to 5 is 61,900,000. */
export function roundTo(number: Decimal, lastDigit: number, rounding: Rounding = "nearest"): Decimal {
  const value = number.toSignificantDigits(trusted);
  if (lastDigit <= 0) return exact(value.toDecimalPlaces(-lastDigit, modes[rounding]));
  const digits = firstDigit(value) - lastDigit + 1;
  if (digits >= 1) return exact(value.toSignificantDigits(digits, modes[rounding]));
  const step = powerOfTen(lastDigit);
  return exact(exact(value).div(step).toDecimalPlaces(0, modes[rounding])).times(step);
}

/** The power of ten of the first digit: 7 for 61.9 million, -2 for 0.08, and 0 for nought. */
export const firstDigit = (value: Decimal): number => (value.isZero() ? 0 : value.e);

/** The power of ten of the last digit that is not nought: 5 for 61,900,000, -2 for 0.08, 0 for nought. */
export function lastNonZero(value: Decimal): number {
  const digits = value.abs().toFixed();
  if (digits.includes(".")) return -(digits.length - digits.indexOf(".") - 1);
  return value.isZero() ? 0 : digits.length - digits.replace(/0+$/, "").length;
}
