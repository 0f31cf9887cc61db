import type { Terminal } from "@chancery/cli";
import type { Files, Problem } from "@chancery/core";

export interface Printing {
  /** The author's files, for the lines that messages show. */
  readonly files: Files | null;
  readonly terminal: Terminal;
  /** The project's own folder, for its version. */
  readonly project: string;
}

export type PrintProblems = (problems: readonly Problem[], printing: Printing) => void;
