import { countProblems, type Files, type Paint, type Problem, reportProblem } from "@chancery/core";
import { createColors } from "picocolors";

/** The terminal as the commands see it: two streams, and whether a person watches. */
export interface Terminal {
  readonly interactive: boolean;
  out(line: string): void;
  err(line: string): void;
}

/** Control characters in a stranger's text could repaint the screen; of escape sequences only our own colours pass. */
export const withoutControl = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g, replacement)
    .replace(/\u001b(?!\[(?:0|1|2|22|31|33|36|39)m)/g, replacement);

const replacement = "\uFFFD";

export function openTerminal(): Terminal {
  // A reader such as `head` that has seen enough is no fault of ours: the work goes on unheard.
  process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EPIPE") throw cause;
  });
  return {
    interactive: process.stdout.isTTY === true && process.env["CI"] === undefined,
    out: (line) => process.stdout.write(`${withoutControl(line)}\n`),
    err: (line) => process.stderr.write(`${withoutControl(line)}\n`),
  };
}

/** Colours only where a person watches; NO_COLOR takes them away, FORCE_COLOR brings them to a log. */
export function wantsColours(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { NO_COLOR: none = "", FORCE_COLOR: forced = "" } = environment;
  return none === "" && (isTerminal || !["", "0", "false"].includes(forced));
}

const colours = createColors(wantsColours(process.stderr.isTTY === true, process.env));

const paint: Paint = {
  severity: (severity, text) =>
    severity === "error" ? colours.red(text) : severity === "warning" ? colours.yellow(text) : colours.cyan(text),
  faint: (text) => colours.dim(text),
};

/** Prints problems, each with its line, and their count. */
export function printProblems(problems: readonly Problem[], files: Files | null, terminal: Terminal): void {
  for (const problem of problems) terminal.err(`${reportProblem(problem, (file) => files?.get(file), paint)}\n`);
  const count = countProblems(problems);
  if (count !== "") terminal.err(count);
}
