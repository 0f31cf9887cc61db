import { closest, distance } from "fastest-levenshtein";
import type { Outcome } from "../problem/outcome.ts";
import { good, refuse } from "../problem/outcome.ts";
import type { Prices, Unit } from "./unit.ts";
import { fractions, isCurrency, measures } from "./unit.ts";

/** What an author may write as `unit` besides currencies and counted things. */
export const builtInUnits: readonly string[] = ["ratio", "times", ...fractions, ...measures];

/**
 * Reads `unit` and `prices` as an author writes them: `USD/year`, `percent`, `people`, `people/km2`.
 * Things may be counted only when they have a noun: `counts` are the ids that the language file
 * lists. Money without prices is taken at current prices, as a source means it that names no base year.
 *
 * Problems: `unknown-unit`, `malformed-prices`, `prices-without-money`.
 */
export function parseUnit(text: string, prices: string | undefined, counts: Iterable<string>): Outcome<Unit> {
  const known = new Set([...builtInUnits, ...counts]);
  const powers: Record<string, number> = {};
  for (const [, sign, name = ""] of `*${text.trim()}`.matchAll(/([*/])([^*/]*)/g)) {
    const [id = "", exponent = "1"] = name.trim().split("^");
    if (!(known.has(id) || isCurrency(id)) || !/^[1-9]$/.test(exponent)) return unknown(id, known);
    if (id !== "ratio") powers[id] = (powers[id] ?? 0) + Number(exponent) * (sign === "*" ? 1 : -1);
  }
  const kept = Object.fromEntries(Object.entries(powers).filter(([, exponent]) => exponent !== 0));
  const basis = parsePrices(prices);
  if (!basis.ok) return basis;
  const money = Object.keys(kept).some(isCurrency);
  if (!money && basis.value !== null) {
    return refuse("prices-without-money", `the unit "${text}" is not money, so it has no prices`);
  }
  return good({ powers: kept, prices: money ? (basis.value ?? "current") : null });
}

/** What people call money; a dollar is taken for that of the United States, of which the author is told. */
const moneyWords: Readonly<Record<string, string>> = {
  ...{ "%": "percent", "per cent": "percent", pct: "percent" },
  ...{ $: "USD", us$: "USD", dollar: "USD", "us dollar": "USD", "€": "EUR", euro: "EUR" },
  ...{ "£": "GBP", pound: "GBP", "₼": "AZN", manat: "AZN", "₽": "RUB", rouble: "RUB", "₺": "TRY", lira: "TRY" },
};

function unknown(id: string, known: ReadonlySet<string>): Outcome<never> {
  const near = closest(id, [...known]);
  const money = moneyWords[id.toLowerCase().replace(/s$/, "")];
  const upper = id.toUpperCase();
  const [, scale = ""] = /\b(thousand|million|billion|trillion|mln|mn|bn)\b/i.exec(id) ?? [];
  if (scale !== "") {
    const hint = `the scale stands beside the number, as in 61.9 million; of a column it is scale: 1000000. Here stands the unit alone: USD, people`;
    return refuse("unknown-unit", `"${id}" is no unit`, null, hint);
  }
  const alike = distance(id, near) <= Math.min(3, (id.length - 1) / 2) ? `did you mean "${near}"? ` : "";
  const guess =
    known.has(upper) || isCurrency(upper) ? `write ${upper}. ` : money === undefined ? alike : `write ${money}. `;
  return refuse(
    "unknown-unit",
    `"${id}" is no unit`,
    null,
    `${guess}Units are ISO 4217 codes such as USD, ${builtInUnits.join(", ")}, and the things that data/languages/en.yaml lists under "units"; write a noun there to count something new`,
  );
}

/** `current` or `constant 2022`; null when nothing is written. */
export function parsePrices(text: string | undefined): Outcome<Prices> {
  if (text === undefined) return good(null);
  if (text === "current") return good("current");
  const year = /^constant (\d{4})$/.exec(text)?.[1];
  if (year !== undefined) return good({ constant: Number(year) });
  return refuse(
    "malformed-prices",
    `prices are "${text}"`,
    null,
    'write "current", or "constant" and the base year: "constant 2022"',
  );
}
