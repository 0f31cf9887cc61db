import { join, relative } from "node:path";
import type { Files, Problem } from "@chancery/core";
import { printProblems, type Terminal } from "../terminal.ts";
import type { Parts } from "./digest.ts";
import { isLeft, keptText, type Left, leaveAt } from "./left.ts";
import { reasonText } from "./reason.ts";
import type { Store } from "./store.ts";

/** A run of a command, as a whole. */
export interface WholeRun {
  /** Whether one with the same of everything has gone through before, and so next to nothing is left to be made. */
  readonly done: boolean;
  /**
   * Whether its outputs are still there as it left them, too: then all that it said is said again, and nothing is to be
   * done. False where anything must be made, and nothing was said.
   */
  again(files: Files, terminal: Terminal, explain: boolean): boolean;
  /** Notes an output, a file or a folder of files, and what is said of it. */
  output(path: string, said?: Noted): void;
  /** The paths of all that was noted. */
  outputs(): readonly string[];
  /** For the end of a run that went through: what was said before its outputs, and after them. */
  keep(before: readonly Problem[], after?: readonly Problem[]): void;
}

export interface Remarks {
  readonly lines?: readonly string[];
  readonly problems?: readonly Problem[];
}

interface Noted extends Remarks {
  /** How it was left, where that is known. */
  readonly left?: Left;
}

interface Output extends Remarks, Left {
  /** From the folder of outputs. */
  readonly path: string;
}

interface Outcome {
  readonly before: readonly Problem[];
  readonly outputs: readonly Output[];
  readonly after: readonly Problem[];
}

export interface RunOptions {
  readonly store: Store;
  readonly command: string;
  /** The folder of all outputs. */
  readonly out: string;
  /** All that the command was told, and every file that it reads. */
  readonly parts: Parts;
}

export function wholeRun({ store, command, out, parts }: RunOptions): WholeRun {
  const stage = `run of ${command}`;
  const last = store.get<Outcome>(stage, parts);
  const noted = new Map<string, Noted>();
  return {
    done: last !== undefined,
    again(files, terminal, explain) {
      if (last === undefined || !last.outputs.every((output) => isLeft(join(out, output.path), output))) return false;
      printProblems(last.before, files, terminal);
      for (const { path, lines = [], problems = [] } of last.outputs) {
        terminal.out(keptText(join(out, path)));
        if (explain) terminal.out(`  ${reasonText({ kind: "same" })}`);
        for (const line of lines) terminal.out(line);
        printProblems(problems, files, terminal);
      }
      printProblems(last.after, files, terminal);
      return true;
    },
    output(path, said = {}) {
      noted.set(path, said);
    },
    outputs: () => [...noted.keys()],
    keep(before, after = []) {
      const paths = [...noted.keys()].sort();
      const outputs = paths.map((path) => {
        const { left = leaveAt(path), ...said } = noted.get(path) ?? {};
        return { path: relative(out, path), ...left, ...said };
      });
      store.put(stage, parts, { before, outputs, after });
    },
  };
}
