import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { evaluate } from "./evaluate.ts";
import { excuseGap } from "./excuse-gap.ts";
import { parseFormula } from "./parse-formula.ts";
import type { Within } from "./read-nodes.ts";
import { refuseUnknown } from "./refuse-unknown.ts";
import { inputFailed, type Names, scopeOf } from "./scope.ts";

/**
 * The value of a formula outside metrics.yaml, such as a table's column. Null when it has none, which is reported; not
 * where `gaps` are excused, as by words that stand for an empty cell, and its sources lack what it asks for.
 */
export function evaluateFormula(
  formula: string,
  names: Names,
  place: Place | Within,
  problems: Problems,
  gaps: "excused" | "reported" = "reported",
): Quantity | null {
  const expression = parseFormula(formula, place, problems);
  if (expression === null) return null;
  const scope = scopeOf(names);
  const worked = evaluate(expression, scope);
  const result = worked.ok ? refuseUnknown(worked.value, expression.place) : worked;
  if (result.ok) return result.value;
  const mistake = gaps === "excused" ? excuseGap(result.problem, expression, scope) : result.problem;
  if (mistake !== null && mistake.rule !== inputFailed) problems.add(mistake);
  return null;
}
