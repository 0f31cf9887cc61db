import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { evaluate } from "./evaluate.ts";
import { parseFormula } from "./parse-formula.ts";
import type { Within } from "./read-nodes.ts";
import { refuseUnknown } from "./refuse-unknown.ts";
import { inputFailed, type Names, scopeOf } from "./scope.ts";

/** The value of a formula outside metrics.yaml, such as a table's column. Null when it has none, which is reported. */
export function evaluateFormula(
  formula: string,
  names: Names,
  place: Place | Within,
  problems: Problems,
): Quantity | null {
  const expression = parseFormula(formula, place, problems);
  if (expression === null) return null;
  const worked = evaluate(expression, scopeOf(names));
  const result = worked.ok ? refuseUnknown(worked.value, expression.place) : worked;
  if (result.ok) return result.value;
  if (result.problem.rule !== inputFailed) problems.add(result.problem);
  return null;
}
