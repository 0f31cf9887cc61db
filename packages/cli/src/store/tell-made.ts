import { join } from "node:path";
import type { Files, Problem } from "@chancery/core";
import { printProblems, type Terminal } from "../terminal.ts";
import type { Recalled } from "./earlier-runs.ts";
import { keptText } from "./left.ts";
import { reasonText } from "./reason.ts";
import type { WholeRun } from "./whole-run.ts";

export interface Telling {
  /** The folder of all outputs. */
  readonly out: string;
  readonly files: Files;
  readonly terminal: Terminal;
  readonly explain: boolean;
  /** Told of each output. */
  readonly run: WholeRun;
}

/** Says of briefs that are not made anew what was said of their outputs; returns what is to be said at the end of the run. */
export function tellMade(
  { made, took }: Pick<Recalled, "made" | "took">,
  { out, files, terminal, explain, run }: Telling,
): readonly Problem[] {
  const found = made.size === 1 ? "1 brief is as it was" : `${made.size} briefs are as they were`;
  if (explain && made.size > 0) terminal.out(`${found} made before: found in ${Math.round(took)} ms`);
  const outputs = [...made.values()].flatMap((brief) => brief.outputs);
  for (const { path, digest, stamp, lines = [], problems = [] } of outputs) {
    const file = join(out, path);
    terminal.out(keptText(file));
    if (explain) terminal.out(`  ${reasonText({ kind: "same" })}`);
    for (const line of lines) terminal.out(line);
    printProblems(problems, files, terminal);
    run.output(file, { lines, problems, left: { digest, stamp } });
  }
  return outputs.flatMap(({ after = [] }) => after);
}
