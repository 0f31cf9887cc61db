import { AuthorMistake, type Problem } from "@chancery/core";
import type { Failure } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** What could not be made, and why. */
export interface Unmade {
  /** How many things were to be made, in the words of the message: "300 briefs". */
  readonly among: string;
  /** The ids of briefs that have a mistake. */
  readonly leftOut: readonly string[];
  /** What was found when they were composed. */
  readonly problems: readonly Problem[];
  /** Editions at which a stage after that failed. */
  readonly failures: readonly Failure[];
}

/** For the end of a run: names what was not written, and throws AuthorMistake with all mistakes; nothing where there is none. */
export function tellFailures({ among, leftOut, problems, failures }: Unmade, terminal: Terminal): void {
  const names = [...leftOut, ...failures.map(({ title }) => title)];
  const errors = [...problems, ...failures.flatMap((failure) => failure.problems)].filter(
    ({ severity }) => severity === "error",
  );
  if (names.length === 0 && errors.length === 0) return;
  terminal.err(`not written, of ${among}: ${names.join(", ")}\n`);
  throw new AuthorMistake(errors);
}
