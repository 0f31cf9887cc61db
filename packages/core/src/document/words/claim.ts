import { evaluateFormula } from "../../metrics/evaluate-formula.ts";
import type { Place } from "../../problem/problem.ts";
import { agree, compare } from "../../quantity/compare.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Composition } from "../composition.ts";

/** Two formulas and what is claimed of them. */
export interface Claim {
  /** Whether the hedges leave no doubt of it: over 140 > 130 holds, over 140 > 150 does not. */
  readonly holds: boolean;
  readonly left: Quantity;
  readonly right: Quantity;
}

const operators = [">=", "<=", "!=", ">", "<", "="] as const;
type Operator = (typeof operators)[number];

/** `"a > b"`: both sides are formulas as in metrics.yaml. Null when it cannot be read or computed, which is reported. */
export function evaluateClaim(text: string, place: Place, composition: Composition): Claim | null {
  const { problems } = composition;
  const match = /^([^<>=!]+)(>=|<=|!=|==|>|<|=)([^<>=!]+)$/.exec(text);
  const operator = operators.find((known) => known === (match?.[2] === "==" ? "=" : match?.[2]));
  if (match === null || operator === undefined) {
    const hint = `one of ${operators.join(" ")} stands between two formulas: "aid-given > aid-received"`;
    problems.error("claim-syntax", "this is no comparison", place, hint);
    return null;
  }
  const left = valueOfFormula(match[1] ?? "", place, composition);
  const right = valueOfFormula(match[3] ?? "", place, composition);
  if (left === null || right === null) return null;
  const sides = [like(left, right), like(right, left)] as const;
  const holds = decide(...sides, operator, place, composition);
  return holds === null ? null : { holds, left: sides[0], right: sides[1] };
}

/** A number written in the claim counts in the other side's unit: "countries-helped > 100". */
const like = (side: Quantity, other: Quantity): Quantity =>
  side.origin.kind === "literal" ? { ...side, unit: other.unit } : side;

/** The value of a formula given to a word; only the word's own place is known to its messages. */
export function valueOfFormula(formula: string, place: Place, composition: Composition): Quantity | null {
  const names = { evidence: composition.evidence, metrics: composition.metrics, columns: new Map() };
  return evaluateFormula(formula.trim(), names, place, composition.problems);
}

function decide(
  left: Quantity,
  right: Quantity,
  operator: Operator,
  place: Place,
  { problems }: Composition,
): boolean | null {
  if (operator === "=" || operator === "!=") {
    const same = agree(left, right, place);
    if (same.ok) return same.value === (operator === "=");
    problems.add(same.problem);
    return null;
  }
  const compared = compare(left, right, place);
  if (!compared.ok) {
    problems.add(compared.problem);
    return null;
  }
  const { less, equal, greater } = compared.value;
  const holds = { ">": !less && !equal, "<": !greater && !equal, ">=": !less, "<=": !greater };
  return holds[operator];
}
