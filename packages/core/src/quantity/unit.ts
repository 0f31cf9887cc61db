/** Prices of the year itself, or of one base year; null for what is not money. */
export type Prices = "current" | { readonly constant: number } | null;

/**
 * A unit as a product of powers: USD per year is {USD: 1, year: -1}. A plain number has none.
 * `percent` and `percentage-point` are units of their own and never stand for one another.
 */
export interface Unit {
  readonly powers: Readonly<Record<string, number>>;
  readonly prices: Prices;
}

/** A plain number: a ratio, a factor. */
export const plain: Unit = { powers: {}, prices: null };

export const unitOf = (id: string, prices: Prices = null): Unit => ({ powers: { [id]: 1 }, prices });

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Whether an id is a currency of ISO 4217. */
export const isCurrency = (id: string): boolean => currencies.has(id);

export const isMoney = (unit: Unit): boolean => Object.keys(unit.powers).some(isCurrency);

/** Units that measure; every other id but currencies counts things. */
export const measures = ["t", "kg", "m3", "MW", "km2", "year"] as const;
export const fractions = ["percent", "percentage-point"] as const;

/** Whether the unit is one count of things, such as `people`: nothing measured, and no quotient. */
export function isCount(unit: Unit): boolean {
  const [id, ...others] = Object.keys(unit.powers);
  if (id === undefined || others.length > 0 || unit.powers[id] !== 1) return false;
  return !isCurrency(id) && ![...measures, ...fractions, "times"].some((known) => known === id);
}

/** Whether a unit is one id and nothing more. */
export const isJust = (unit: Unit, id: string): boolean =>
  Object.keys(unit.powers).length === 1 && unit.powers[id] === 1;

/** A number that only multiplies: none, or `times`. */
export const isPlain = (unit: Unit): boolean => Object.keys(unit.powers).length === 0 || isJust(unit, "times");

export const samePrices = (a: Prices, b: Prices): boolean =>
  typeof a === "object" && typeof b === "object" ? a?.constant === b?.constant : a === b;

export function samePowers(a: Unit, b: Unit): boolean {
  const ids = Object.keys(a.powers);
  return ids.length === Object.keys(b.powers).length && ids.every((id) => a.powers[id] === b.powers[id]);
}

export const sameUnit = (a: Unit, b: Unit): boolean => samePowers(a, b) && samePrices(a.prices, b.prices);

const power = (id: string, exponent: number): string => (exponent === 1 ? id : `${id}^${exponent}`);

/** The unit as an author writes it, for messages: `USD/year at constant 2022 prices`, `people`, `a plain number`. */
export function unitText(unit: Unit): string {
  const ids = Object.entries(unit.powers).sort(([a], [b]) => (a < b ? -1 : 1));
  if (ids.length === 0) return "a plain number";
  const over = ids.filter(([, exponent]) => exponent > 0).map(([id, exponent]) => power(id, exponent));
  const under = ids.filter(([, exponent]) => exponent < 0).map(([id, exponent]) => power(id, -exponent));
  const quotient = [over.join("*") || "1", ...under].join("/");
  return `${quotient}${pricesText(unit.prices)}`;
}

function pricesText(prices: Prices): string {
  if (prices === null) return "";
  return prices === "current" ? " at current prices" : ` at constant ${prices.constant} prices`;
}
