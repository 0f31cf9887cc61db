import { isWord } from "../evidence/is-word.ts";
import { refuse } from "../problem/outcome.ts";
import type { Problem } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import type { Expression } from "./parse-formula.ts";
import { isGap, type Scope } from "./scope.ts";

/**
 * What is wrong with a formula that was refused and may be without a value: nothing (null) where its sources lack what
 * it asks for; the mistake, where it has one, or asks for what no table knows, as a misspelt country is.
 */
export function excuseGap(problem: Problem, formula: Expression, scope: Scope): Problem | null {
  if (!isGap(problem)) return problem;
  const lost = wordsIn(formula).find((word) => !isKnown(word.name, scope));
  if (lost === undefined) return null;
  const { parameters, facts } = scope.evidence;
  const hint = suggest(lost.name, [...(parameters?.keys() ?? []), ...scope.metricNames, ...facts.keys()]);
  const refused = refuse("unknown-name", `no table, fact or metric knows "${lost.name}"`, lost.place, hint);
  return refused.ok ? null : refused.problem;
}

type Name = Extract<Expression, { kind: "name" }>;

function wordsIn(expression: Expression): readonly Name[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "name":
      return [expression];
    case "negation":
      return wordsIn(expression.operand);
    case "operation":
      return [...wordsIn(expression.left), ...wordsIn(expression.right)];
    case "call":
      return expression.args.flatMap(wordsIn);
  }
}

/** Ends of a range of periods, as between() takes them. */
const ends = ["first", "latest"];

const isKnown = (word: string, { evidence, columns, metricNames }: Scope): boolean =>
  ends.includes(word) ||
  evidence.parameters?.has(word) === true ||
  columns.has(word) ||
  metricNames.includes(word) ||
  evidence.facts.has(word) ||
  isWord(word, evidence.series);
