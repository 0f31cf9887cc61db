import type { Words } from "../files/words.ts";
import type { Place } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { MetricFile } from "./metrics-schema.ts";

/** A metric as the author wrote it. */
export interface MetricSpec extends MetricFile {
  readonly id: string;
  /** Where a key of it stands in metrics.yaml: `at("formula")`. */
  at(...path: readonly PropertyKey[]): Place;
  /** Where a part of its formula stands, from one character to before another. */
  inFormula(start: number, end: number): Place;
}

/** A metric computed: its quantity remembers its inputs. */
export interface Metric {
  readonly id: string;
  readonly label: Words;
  readonly formula: string;
  readonly quantity: Quantity;
}
