import type { Problems } from "../problem/collector.ts";
import type { Outcome } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import { type Comparison, compare } from "../quantity/compare.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { isPlain } from "../quantity/unit.ts";
import { evaluate } from "./evaluate.ts";
import { excuseGap } from "./excuse-gap.ts";
import { type Claim, type Comparing, parseClaim } from "./parse-claim.ts";
import type { Expression } from "./parse-formula.ts";
import { inputFailed, type Names, type Scope, scopeOf } from "./scope.ts";

/** `undecided`: the hedges of the numbers leave it open, so the text may not say it. */
export type Verdict = "holds" | "fails" | "undecided";

/**
 * Whether the numbers bear out a claim such as `share(a, b) > amount(50, percent) && rank(t, AZE, 2023) <= 3`.
 * It holds only if it does for every value the hedges allow, and fails only if it does for none.
 * Null where it has no answer, which is reported: what a formula may report, and `unlike-units`.
 */
export function evaluateClaim(text: string, names: Names, place: Place, problems: Problems): Verdict | null {
  const claim = parseClaim(text, place, problems);
  return claim && judge(claim, scopeOf(names), problems);
}

function judge(claim: Claim, scope: Scope, problems: Problems): Verdict | null {
  if (claim.kind === "comparison") {
    const sides = compareSides(claim, scope);
    if (sides.ok) return verdict(claim.operator, sides.value);
    if (sides.problem.rule !== inputFailed) problems.add(sides.problem);
    return null;
  }
  if (claim.kind === "available") return judgeAvailable(claim.formula, scope, problems);
  if (claim.kind === "not") {
    const verdict = judge(claim.claim, scope, problems);
    return verdict && opposite[verdict];
  }
  // Both sides are judged, so that the mistakes of both are reported.
  const left = judge(claim.left, scope, problems);
  const right = judge(claim.right, scope, problems);
  if (left === null || right === null) return null;
  const decisive = claim.kind === "and" ? "fails" : "holds";
  if (left === decisive || right === decisive) return decisive;
  return left === "undecided" || right === "undecided" ? "undecided" : left;
}

/** A formula that fails for another reason than a gap is a mistake. */
function judgeAvailable(formula: Expression, scope: Scope, problems: Problems): Verdict | null {
  const worked = evaluate(formula, scope);
  if (worked.ok) return "holds";
  const mistake = excuseGap(worked.problem, formula, scope);
  if (mistake === null) return "fails";
  if (mistake.rule !== inputFailed) problems.add(mistake);
  return null;
}

const opposite: Readonly<Record<Verdict, Verdict>> = { holds: "fails", fails: "holds", undecided: "undecided" };

type Compared = Extract<Claim, { kind: "comparison" }>;

function compareSides({ left, right, place }: Compared, scope: Scope): Outcome<Comparison> {
  const a = evaluate(left, scope);
  if (!a.ok) return a;
  const b = evaluate(right, scope);
  if (!b.ok) return b;
  const [one, other] = [withUnitOf(a.value, b.value), withUnitOf(b.value, a.value)];
  const sides = compare(one, other, place);
  if (sides.ok || sides.problem.rule !== "unlike-units") return sides;
  const bare = [a.value, b.value].find(({ origin, unit }) => origin.kind === "literal" && isPlain(unit));
  if (bare === undefined) return sides;
  const hint = `give the number its unit: amount(${bare.origin.id}, percent), amount(${bare.origin.id}, USD)`;
  return { ok: false, problem: { ...sides.problem, hint } };
}

/** Nought needs no unit: nothing is nothing of anything. */
const withUnitOf = (number: Quantity, other: Quantity): Quantity =>
  number.origin.kind === "literal" && number.value.isZero() ? { ...number, unit: other.unit } : number;

/** What must not be, for the comparison to be certain; it is certainly wrong when nothing else may be. */
const against: Readonly<Record<Comparing, readonly (keyof Comparison)[]>> = {
  ">": ["less", "equal"],
  "<": ["greater", "equal"],
  ">=": ["less"],
  "<=": ["greater"],
  "==": ["less", "greater"],
  "!=": ["equal"],
};

function verdict(operator: Comparing, may: Comparison): Verdict {
  const contrary = against[operator];
  const mayFail = contrary.some((side) => may[side]);
  const mayHold = (["less", "equal", "greater"] as const).some((side) => may[side] && !contrary.includes(side));
  if (mayHold && mayFail) return "undecided";
  return mayHold ? "holds" : "fails";
}
