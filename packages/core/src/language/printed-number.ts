import type { Decimal } from "decimal.js";
import { firstDigit, lastNonZero, type Rounding, roundTo } from "../quantity/exact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Scale } from "../quantity/stated.ts";
import { scalePowers } from "../quantity/stated.ts";
import type { Language } from "./language.ts";

/** A number as it will be printed: rounded, with the scale word it takes and its decimals before that word. */
export interface PrintedNumber {
  readonly value: Decimal;
  readonly scale: Scale | null;
  readonly decimals: number;
}

/** "1.2345 million" is the longest number that takes a scale word; more digits are written out. */
const longestFraction = 4;

/** Rounds a quantity to what may be printed of it: never more digits than it supports, nor than `digits` asks for. */
export function printedNumber(quantity: Quantity, language: Language, digits?: number): PrintedNumber {
  const once = roundTo(quantity.value, lastPrinted(quantity, digits), rounding(quantity));
  // 999,960 to three digits has become 1,000,000, of which three digits end one place further up.
  const last = lastPrinted({ ...quantity, value: once }, digits);
  const rounded = roundTo(once, last, rounding(quantity));
  const scale = scaleFor(rounded, language);
  if (scale === null) return { value: rounded, scale, decimals: Math.max(0, -last) };
  const exactCount = quantity.lastDigit === null;
  const decimals = Math.max(0, scalePowers[scale] - (exactCount ? lastNonZero(rounded) : last));
  if (decimals > longestFraction) return { value: rounded, scale: null, decimals: Math.max(0, -last) };
  return { value: rounded, scale, decimals };
}

/**
 * The power of ten of the last digit printed. What a source stated prints as stated. A cell or a
 * result prints three digits at most, but whole units below a million: 98.1 per cent, 12,346, 61.2 million.
 */
function lastPrinted({ value, lastDigit, origin }: Quantity, digits: number | undefined): number {
  const first = firstDigit(value);
  const three = first - 2;
  const known = lastDigit ?? (value.isInteger() ? 0 : Math.min(three, 0));
  const worked = origin.kind === "fact" || origin.kind === "literal" || (lastDigit === null && value.isInteger());
  const plain = worked ? known : Math.max(known, value.abs().lt(1e6) ? Math.min(three, 0) : three);
  return digits === undefined ? plain : Math.max(plain, first - digits + 1);
}

/** A bound is rounded to its safe side, so that what is printed is still true: over 140.6 is over 140, up to 2.31 up to 2.4. */
function rounding({ hedge, value }: Quantity): Rounding {
  if (hedge === "over" || hedge === "at least") return "down";
  if (hedge === "up to" || hedge === "under") return "up";
  if (hedge === "nearly") return value.isNegative() ? "down" : "up";
  return "nearest";
}

const descending: readonly Scale[] = ["trillion", "billion", "million", "thousand"];

const scaleFor = (value: Decimal, language: Language): Scale | null =>
  descending.find((scale) => language.scales[scale] !== undefined && value.abs().gte(`1e${scalePowers[scale]}`)) ??
  null;
