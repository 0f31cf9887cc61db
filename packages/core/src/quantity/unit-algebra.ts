import type { Quantity } from "./quantity.ts";
import { shift } from "./shift.ts";
import type { Prices, Unit } from "./unit.ts";
import { isCurrency, isJust, isPlain, plain, samePrices, sameUnit, unitOf } from "./unit.ts";

const percent = unitOf("percent");
const points = unitOf("percentage-point");

/**
 * The unit of a sum, or null where the terms are unlike. Shares in per cent add up to per cent;
 * percentage points move a per cent; they never become one another silently.
 */
export function unitOfSum(a: Unit, b: Unit): Unit | null {
  if (sameUnit(a, b)) return a;
  if (isPlain(a) && isPlain(b)) return plain;
  const shift =
    (isJust(a, "percent") && isJust(b, "percentage-point")) || (isJust(a, "percentage-point") && isJust(b, "percent"));
  return shift ? percent : null;
}

/** As of a sum, but that the difference of two per cents is in percentage points, and points less a per cent is nothing. */
export function unitOfDifference(a: Unit, b: Unit): Unit | null {
  if (isJust(a, "percent") && isJust(b, "percent")) return points;
  if (isJust(a, "percentage-point") && isJust(b, "percent")) return null;
  return unitOfSum(a, b);
}

/** A product's or quotient's unit, and the factor that its number takes from per cents: 8 per cent of 200 is 8 x 200 x 1/100. */
export interface Composed {
  readonly unit: Unit;
  readonly factor: number;
}

/**
 * Per cent times a plain number stays per cent; per cent of anything else is a hundredth of it.
 * Percentage points take plain numbers and time only. Null where the units do not go together.
 */
export function unitOfProduct(a: Unit, b: Unit): Composed | null {
  if (isPlain(a)) return { unit: isPlain(b) ? plain : b, factor: 1 };
  if (isPlain(b)) return { unit: a, factor: 1 };
  if (isJust(a, "percent")) return { unit: b, factor: 0.01 };
  if (isJust(b, "percent")) return { unit: a, factor: 0.01 };
  return merged(a, b, 1);
}

/** See `unitOfProduct`; a per cent of a per cent is a plain ratio, and anything divided by a per cent grows a hundredfold. */
export function unitOfQuotient(a: Unit, b: Unit): Composed | null {
  if (isPlain(b)) return { unit: isPlain(a) ? plain : a, factor: 1 };
  if (isJust(b, "percent")) return isJust(a, "percent") ? { unit: plain, factor: 1 } : { unit: a, factor: 100 };
  return merged(a, b, -1);
}

function merged(a: Unit, b: Unit, sign: 1 | -1): Composed | null {
  const powers: Record<string, number> = {};
  const ids = new Set([...Object.keys(a.powers), ...Object.keys(b.powers)]);
  for (const id of ids) {
    const exponent = id === "times" ? 0 : (a.powers[id] ?? 0) + sign * (b.powers[id] ?? 0);
    if (exponent !== 0) powers[id] = exponent;
  }
  if ("percentage-point" in powers && Object.keys(powers).some((id) => id !== "percentage-point" && id !== "year"))
    return null;
  const prices = commonPrices(a.prices, b.prices);
  if (prices === undefined) return null;
  return { unit: { powers, prices: Object.keys(powers).some(isCurrency) ? prices : null }, factor: 1 };
}

const commonPrices = (a: Prices, b: Prices): Prices | undefined => {
  if (a === null) return b;
  return b === null || samePrices(a, b) ? a : undefined;
};

/** Powers of ten between units of one kind; only exact conversions stand here. */
const conversions: Readonly<Record<string, { readonly to: string; readonly power: number }>> = {
  kg: { to: "t", power: -3 },
  t: { to: "kg", power: 3 },
};

/** The same amount written in the units of another quantity, where that is exact: 500 kg beside tonnes is 0.5 t. */
export const alignTo = (quantity: Quantity, unit: Unit): Quantity =>
  Object.keys(quantity.unit.powers).reduce((aligned, id) => {
    const { [id]: exponent = 0, ...others } = aligned.unit.powers;
    const conversion = conversions[id];
    if (conversion === undefined || id in unit.powers || !(conversion.to in unit.powers)) return aligned;
    const powers = { ...others, [conversion.to]: (others[conversion.to] ?? 0) + exponent };
    return shift(aligned, conversion.power * exponent, { ...aligned.unit, powers });
  }, quantity);
