import { formatQuantity } from "../../language/format.ts";
import { evaluateFormula } from "../../metrics/evaluate-formula.ts";
import { Problems } from "../../problem/collector.ts";
import type { Place } from "../../problem/problem.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Composition } from "../composition.ts";

/** What the names of a formula in an author's text stand for. */
export const namesOf = ({ evidence, metrics, brief }: Composition) => ({
  evidence,
  metrics,
  specs: brief.metrics,
  columns: new Map(),
});

/** The value of a formula given to a word; what is wrong with it is reported at its place. */
export function valueOfFormula(formula: string, place: Place, composition: Composition): Quantity | null {
  return evaluateFormula(formula.trim(), namesOf(composition), place, composition.problems);
}

/** The sides of a plain comparison as printed: "$120 million against $113 million"; null for claims joined by and, or. */
export function sidesText(claim: string, place: Place, composition: Composition): string | null {
  const sides = claim.split(/[<>=!]=|[<>]/);
  if (sides.length !== 2 || /&&|\|\|/.test(claim)) return null;
  const unheard = new Problems();
  const values = sides.map((side) => evaluateFormula(side.trim(), namesOf(composition), place, unheard));
  const [left, right] = values.map((value) => value && formatQuantity(value, composition.language).plain);
  return left && right ? `${left} against ${right}` : null;
}
