import type { Problem } from "@chancery/core";

/** By file, line and column, but what follows from a mistake after it; the same mistake found in two languages' editions once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(
    problems.map((problem) => [JSON.stringify([problem.rule, problem.message, problem.place]), problem]),
  );
  return [...once.values()].sort(
    (a, b) => follows(a) - follows(b) || compareText(a.place?.file ?? "", b.place?.file ?? "") || byPlace(a, b),
  );
}

/** A sentence that quotes a fact which is wrong in its source. */
const follows = ({ rule }: Problem): number => (rule === "broken-fact" ? 1 : 0);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Problem, b: Problem): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
