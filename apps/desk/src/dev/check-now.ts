import { AuthorMistake, checkProject, type Files, type FollowedProject, type Problem, Problems } from "@chancery/core";
import { showEvidence } from "./evidence/show-evidence.ts";
import type { Choice, ShownEvidence } from "./shown.ts";

export interface Checked {
  readonly problems: readonly Problem[];
  /** What stands behind the numbers; null where the edition cannot be composed. */
  readonly evidence: (() => ShownEvidence) | null;
}

/** Checks the chosen brief in all its languages, as `pnpm check` does. */
export function checkNow(read: FollowedProject, files: Files, { brief, language }: Choice): Checked {
  const problems = new Problems();
  try {
    const project = read(files, problems);
    const editions = checkProject(project, { briefs: [brief], languages: [] }, problems);
    const edition = editions.find(({ tag }) => tag === language);
    return {
      problems: problems.all,
      evidence: edition === undefined ? null : () => showEvidence(project, edition, editions),
    };
  } catch (cause) {
    if (!(cause instanceof AuthorMistake)) throw cause;
    return { problems: [...new Set([...problems.all, ...cause.problems])], evidence: null };
  }
}
