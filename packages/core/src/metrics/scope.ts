import type { Evidence, Series } from "../evidence/evidence.ts";
import { firstWords, type Words } from "../files/words.ts";
import { good, type Outcome, refuse } from "../problem/outcome.ts";
import type { Place, Problem } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Metric, MetricSpec } from "./metric.ts";
import type { Expression } from "./parse-formula.ts";
import type { List, Value } from "./value.ts";

/** The rule of a formula whose input failed: the input's own message says all, and this is not printed. */
export const inputFailed = "input-failed";

/** Whether a formula was refused for what its sources lack, and for no mistake in it. */
export const isGap = ({ rule }: Problem): boolean => rule === "missing-value" || rule === "missing-row";

/** The rule of a metric that says why it may be missing, and is: who needs it says so at its own place. */
export const excusedGap = "excused-gap";

export const refuseMissing = (name: string, why: Words): Outcome<never> =>
  refuse(excusedGap, `"${name}" has no value: ${firstWords(why)}`);

/** What the names of a formula outside metrics.yaml stand for. */
export interface Names {
  readonly evidence: Evidence;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** All metrics that are written, by name: one that failed is not unknown, and was reported already. */
  readonly specs: ReadonlyMap<string, Pick<MetricSpec, "missing">>;
  /** Of a table's row: its columns by name. They go before facts of the same name. */
  readonly columns: ReadonlyMap<string, Quantity>;
}

/** What the names of a formula may stand for, where metrics may still have to be computed. */
export interface Scope {
  readonly evidence: Evidence;
  /** Of a table's row: its columns by name. They go before facts of the same name. */
  readonly columns: ReadonlyMap<string, Quantity>;
  /** A metric by name; undefined when there is none. It may have to be computed first. */
  metric(name: string): Outcome<Quantity> | undefined;
  /** The names of all metrics, for suggestions. */
  readonly metricNames: readonly string[];
}

/** The scope in which all metrics are computed already. */
export const scopeOf = ({ evidence, metrics, specs, columns }: Names): Scope => ({
  evidence,
  columns,
  metric: (name) => {
    const found = metrics.get(name);
    if (found) return good(found.quantity);
    const spec = specs.get(name);
    return spec && (spec.missing ? refuseMissing(name, spec.missing) : refuse(inputFailed, `"${name}" failed`));
  },
  metricNames: [...specs.keys()],
});

/** What a function gets: its arguments unread, and the means to read them. */
export interface Call {
  readonly name: string;
  readonly args: readonly Expression[];
  readonly place: Place;
  readonly scope: Scope;
  /** The argument's value, one quantity or a list. */
  value(argument: Expression): Outcome<Value>;
  /** The argument as one quantity. */
  quantity(argument: Expression): Outcome<Quantity>;
  /** The argument as a list; gaps and all. */
  list(argument: Expression): Outcome<List>;
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
  apply(call: Call): Outcome<Value>;
}
