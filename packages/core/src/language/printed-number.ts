import type { Decimal } from "decimal.js";
import { firstDigit, lastNonZero, type Rounding, roundTo } from "../quantity/exact.ts";
import type { Hedge, Quantity } from "../quantity/quantity.ts";
import type { Scale } from "../quantity/stated.ts";
import { scalePowers } from "../quantity/stated.ts";
import { isFaithful, isRounded, type OnPage } from "./faithful.ts";
import type { Language } from "./language.ts";
import { rememberPrinted } from "./remember.ts";

/** A number as it will be printed: rounded, with the scale word it takes and its decimals before that word. */
export interface PrintedNumber extends OnPage {
  /** The quantity's own; "about" where an exact number was rounded further than a reader would take it to be. */
  readonly hedge: Hedge;
}

/** "1.2345 million" is the longest number that takes a scale word; more digits are written out. */
const longestFraction = 4;

/** Digits that a quotient without end is printed to at most, where nothing else ends it. */
const longest = 15;

/**
 * Rounds a quantity to what is printed of it: no more digits than it supports (ASTM E29; see `significance.ts`),
 * nor than `digits` asks for, unless that would be false: then as many more as it takes to be true of every
 * value that the quantity may have (`isFaithful`). Nearly 80, twice, lies between 140 and 160; its one
 * significant digit would make "nearly 200" of it, so it is "nearly 160": truth goes before brevity, and
 * the hedge says that the last digit is in doubt (JCGM 100:2008 "GUM", 7.2.6: a result is rounded no further
 * than its uncertainty allows).
 */
export function printedNumber(quantity: Quantity, language: Language, digits?: number): PrintedNumber {
  return recall(quantity, language, `${digits}`, () => roundForPrint(quantity, language, digits));
}

const recall = rememberPrinted<PrintedNumber>();

function roundForPrint(quantity: Quantity, language: Language, digits: number | undefined): PrintedNumber {
  const finest = Math.max(lastNonZero(quantity.value), firstDigit(quantity.value) - longest);
  let last = lastPrinted(quantity, digits);
  let printed = onPage(quantity, last, language, digits);
  while (!isFaithful(quantity, printed) && last > finest) {
    last -= 1;
    printed = onPage(quantity, last, language, digits);
  }
  const rounded = quantity.hedge === "exact" && isRounded(quantity, printed);
  return { ...printed, hedge: rounded ? "about" : quantity.hedge };
}

function onPage(quantity: Quantity, finest: number, language: Language, digits: number | undefined): OnPage {
  const once = roundTo(quantity.value, finest, roundingOf(quantity));
  // 999,960 to three digits has become 1,000,000, of which three digits end one place further up.
  const grown = firstDigit(once) > firstDigit(quantity.value);
  const last = grown ? Math.max(finest, lastPrinted({ ...quantity, value: once }, digits)) : finest;
  const value = roundTo(once, last, roundingOf(quantity));
  const scale = scaleFor(value, language);
  if (scale === null) return { value, scale, decimals: Math.max(0, -last) };
  const exactCount = quantity.lastDigit === null;
  const decimals = Math.max(0, scalePowers[scale] - (exactCount ? lastNonZero(value) : last));
  if (decimals > longestFraction) return { value, scale: null, decimals: Math.max(0, -last) };
  return { value, scale, decimals };
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
export function roundingOf({ hedge, value }: Quantity): Rounding {
  if (hedge === "over" || hedge === "at least") return "down";
  if (hedge === "up to" || hedge === "under") return "up";
  if (hedge === "nearly") return value.isNegative() ? "down" : "up";
  return "nearest";
}

const descending: readonly Scale[] = ["trillion", "billion", "million", "thousand"];

const scaleFor = (value: Decimal, language: Language): Scale | null =>
  descending.find((scale) => language.scales[scale] !== undefined && firstDigit(value) >= scalePowers[scale]) ?? null;
