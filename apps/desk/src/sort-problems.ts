import type { Problem } from "@chancery/core";

/** By file, line and column; the same mistake found in two languages' editions once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(
    problems.map((problem) => [JSON.stringify([problem.rule, problem.message, problem.place]), problem]),
  );
  return [...once.values()].sort((a, b) => compareText(a.place?.file ?? "", b.place?.file ?? "") || byPlace(a, b));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Problem, b: Problem): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
