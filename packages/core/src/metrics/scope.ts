import type { Evidence, Series } from "../evidence/evidence.ts";
import type { Outcome } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Expression } from "./parse-formula.ts";

/** What the names of a formula may stand for. */
export interface Scope {
  readonly evidence: Evidence;
  /** Of a table's row: its columns by name. They go before facts of the same name. */
  readonly columns: ReadonlyMap<string, Quantity>;
  /** A metric by name; undefined when there is none. It may have to be computed first. */
  metric(name: string): Outcome<Quantity> | undefined;
  /** The names of all metrics, for suggestions. */
  readonly metricNames: Iterable<string>;
}

/** What a function gets: its arguments unread, and the means to read them. */
export interface Call {
  readonly name: string;
  readonly args: readonly Expression[];
  readonly place: Place;
  readonly scope: Scope;
  /** The argument's value. */
  quantity(argument: Expression): Outcome<Quantity>;
  /** The argument as a series. */
  series(argument: Expression): Outcome<Series>;
  /** The argument as a plain word or number: AZE, 2023, value. */
  word(argument: Expression): Outcome<string>;
}

/** One entry of the list in functions/index.ts. */
export interface FormulaFunction {
  /** As an author writes it: `share(part, whole)`. */
  readonly usage: string;
  /** What it gives, in a sentence. */
  readonly gives: string;
  /** How many arguments it takes: least and most. */
  readonly takes: readonly [number, number];
  apply(call: Call): Outcome<Quantity>;
}

/** The rule of a formula whose input failed: the input's own message says all, and this is not printed. */
export const inputFailed = "input-failed";
