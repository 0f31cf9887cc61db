import { exits, openStatus, readRoot, type Shown, type Terminal } from "@chancery/cli";
import { AuthorMistake, checkProject, type Problem, Problems, readProject } from "@chancery/core";
import { type FormatName, formats } from "./formats/index.ts";
import { sortProblems } from "./sort-problems.ts";

export interface CheckGiven {
  readonly root: string;
  readonly lang?: readonly string[];
  readonly strict?: boolean;
  /** Whether the root is a stranger's. */
  readonly untrusted?: true;
  readonly format: FormatName;
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly github?: boolean;
  /** ISO date on which the sources' ages are judged. */
  readonly on?: string;
}

/** Checks briefs: load -> compute -> compose -> check -> print. Gives the exit code. */
export function check(
  briefs: readonly string[],
  given: CheckGiven,
  project: string,
  terminal: Terminal,
  shown: Shown,
): number {
  using status = openStatus();
  const begins = (brief: string, language: string): void => status.say(`checking ${brief} (${language})`);
  status.say(`reading ${given.root}`);
  const found = findProblems(given, project, { briefs, languages: given.lang ?? [], begins }, shown);
  status.clear();
  const raised = given.strict ? found.map(raise) : found;
  const format = formatNamed(given);
  formats[format](sortProblems(raised), { files: shown.files, terminal, project });
  return raised.some((problem) => problem.severity === "error") ? exits.mistake : exits.done;
}

function findProblems(
  { root, on, untrusted }: CheckGiven,
  project: string,
  wanted: Parameters<typeof checkProject>[1],
  shown: Shown,
): readonly Problem[] {
  const problems = new Problems();
  try {
    const files = readRoot(root, project, { untrusted: untrusted === true });
    shown.files = files;
    checkProject(readProject(files, problems), wanted, problems, on ?? null);
    return problems.all;
  } catch (cause) {
    if (!(cause instanceof AuthorMistake)) throw cause;
    return [...new Set([...problems.all, ...cause.problems])];
  }
}

const raise = (problem: Problem): Problem =>
  problem.severity === "warning" ? { ...problem, severity: "error" } : problem;

function formatNamed({ format, json, sarif, github }: CheckGiven): FormatName {
  if (json) return "json";
  if (sarif) return "sarif";
  return github ? "github" : format;
}
