import type { Decimal } from "decimal.js";
import fc from "fast-check";
import type { Outcome } from "../problem/outcome.ts";
import { exact } from "./exact.ts";
import type { Interval } from "./interval.ts";
import { parseUnit } from "./parse-unit.ts";
import type { Hedge, Quantity, Status } from "./quantity.ts";
import { hedges, statuses } from "./quantity.ts";
import { stateQuantity } from "./stated.ts";
import { plain, unitOf } from "./unit.ts";

/** For tests: the value of an outcome that must be good. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.problem.rule}: ${outcome.problem.message}`);
}

/** The rule and message of an outcome that must be a problem. */
export function problemOf(outcome: Outcome<unknown>): { readonly rule: string; readonly message: string } {
  if (outcome.ok) throw new Error("expected a problem");
  return outcome.problem;
}

interface Options {
  readonly hedge?: Hedge;
  readonly status?: Status;
  readonly prices?: string;
  readonly id?: string;
  readonly kind?: Quantity["origin"]["kind"];
}

const counts = ["countries", "states", "people"];

/** `state("61.9 million", "USD", { hedge: "about" })`: a fact as an author would write it. */
export function state(text: string, unit: string, options: Options = {}): Quantity {
  const { hedge = "exact", status = "reported", prices, id = text, kind = "fact" } = options;
  const place = { file: "facts.yaml", line: 3, column: 5, length: 1 };
  const origin = { kind, id, sources: [`source-of-${id}`], place };
  return unwrap(stateQuantity({ text, unit: unwrap(parseUnit(unit, prices, counts)), hedge, status, origin }));
}

/** Any number of up to six digits and three decimals, under any hedge and status, in dollars or plain. */
export const anyQuantity = (unit = plain): fc.Arbitrary<Quantity> =>
  fc
    .record({
      digits: fc.integer({ min: -200_000, max: 200_000 }),
      lastDigit: fc.integer({ min: -3, max: 6 }),
      hedge: fc.constantFrom(...hedges),
      status: fc.constantFrom(...statuses),
      id: fc.integer().map(String),
    })
    .map(({ digits, lastDigit, hedge, status, id }) => ({
      value: exact(digits).times(exact(10).pow(lastDigit)),
      unit,
      hedge,
      status,
      lastDigit,
      origin: { kind: "fact" as const, id, sources: [id], place: null },
    }));

export const dollars = unitOf("USD", "current");

/** A value inside an interval: `at` of 0 to 1 is the way from its low to its high end, which count only when closed. */
export function inside({ low, high }: Interval, at: number): Decimal {
  const start = low.at.isFinite() ? low.at : (high.at.isFinite() ? high.at : exact(0)).minus(1e7);
  const end = high.at.isFinite() ? high.at : start.plus(2e7);
  const share = Math.min(Math.max(at, low.open ? 1e-6 : 0), high.open ? 1 - 1e-6 : 1);
  return exact(start).plus(exact(end).minus(start).times(share));
}
