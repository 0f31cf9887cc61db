import { AuthorMistake, checkProject, type Files, type Problem, Problems, readProject } from "@chancery/core";

/**
 * Checks what the project would be with some files written, before any is. Gives the mistakes that it would have and has
 * not now, warnings too: what these commands write passes `check --strict`.
 */
export function newMistakes(files: Files, written: Files): readonly Problem[] {
  const before = new Set(problemsOf(files).map(identity));
  return problemsOf(new Map([...files, ...written])).filter(
    (problem) => problem.severity !== "info" && !before.has(identity(problem)),
  );
}

/** A mistake stays the same where lines above it were added. */
const identity = ({ rule, message, place }: Problem): string => JSON.stringify([rule, message, place?.file]);

function problemsOf(files: Files): readonly Problem[] {
  const problems = new Problems();
  try {
    checkProject(readProject(files, problems), { briefs: [], languages: [] }, problems);
  } catch (cause) {
    if (!(cause instanceof AuthorMistake)) throw cause;
    return [...problems.all, ...cause.problems];
  }
  return problems.all;
}
