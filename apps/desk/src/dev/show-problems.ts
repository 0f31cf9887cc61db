import type { Files, Problem } from "@chancery/core";
import { sortProblems } from "../sort-problems.ts";
import type { ShownProblem } from "./shown.ts";

/** Characters of the author's line on either side of the place. */
const around = 60;

/** Problems as the desk shows them: errors first, each with its line. */
export function showProblems(problems: readonly Problem[], files: Files): readonly ShownProblem[] {
  const rank = { error: 0, warning: 1, info: 2 } as const;
  return sortProblems(problems)
    .map((problem) => showProblem(problem, files))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

function showProblem({ severity, rule, message, hint, place }: Problem, files: Files): ShownProblem {
  const { file, line, column } = place ?? { file: "", line: 0, column: 0 };
  return {
    ...{ severity, rule, message, hint },
    where: place === null ? null : { file, line, column },
    line: place === null ? null : lineAt(place, files),
  };
}

function lineAt({ file, line, column, length }: NonNullable<Problem["place"]>, files: Files): ShownProblem["line"] {
  const whole = files.get(file)?.split("\n")[line - 1];
  if (whole === undefined || whole.trim() === "") return null;
  const start = column - 1;
  const end = Math.min(whole.length, start + Math.max(1, length));
  const from = Math.max(0, start - around);
  const to = Math.min(whole.length, end + around);
  return {
    before: (from > 0 ? "…" : "") + whole.slice(from, start).trimStart(),
    marked: whole.slice(start, end),
    after: whole.slice(end, to) + (to < whole.length ? "…" : ""),
  };
}
