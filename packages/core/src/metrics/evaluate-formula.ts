import type { Evidence } from "../evidence/evidence.ts";
import type { Problems } from "../problem/collector.ts";
import { good } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { evaluate } from "./evaluate.ts";
import type { Metric } from "./metric.ts";
import { parseFormula } from "./parse-formula.ts";
import { inputFailed } from "./scope.ts";

interface Names {
  readonly evidence: Evidence;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly columns: ReadonlyMap<string, Quantity>;
}

/** The value of a formula outside metrics.yaml, such as a table's column. Null when it has none, which is reported. */
export function evaluateFormula(formula: string, names: Names, place: Place, problems: Problems): Quantity | null {
  const expression = parseFormula(formula, place, problems);
  if (expression === null) return null;
  const { evidence, metrics, columns } = names;
  const metric = (name: string) => {
    const found = metrics.get(name);
    return found && good(found.quantity);
  };
  const result = evaluate(expression, { evidence, columns, metric, metricNames: metrics.keys() });
  if (result.ok) return result.value;
  if (result.problem.rule !== inputFailed) problems.add(result.problem);
  return null;
}
