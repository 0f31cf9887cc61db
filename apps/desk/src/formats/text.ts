import { printProblems } from "@chancery/cli";
import type { Problem } from "@chancery/core";
import type { PrintProblems } from "./format.ts";

/** For people. Mistakes are shown with their lines; remarks only counted, but for conflicts and gaps, which are few. */
export const text: PrintProblems = (problems, { files, terminal }) => {
  const mistakes = problems.filter((problem) => problem.severity !== "info");
  const remarks = problems.filter((problem) => problem.severity === "info");
  printProblems(mistakes, files, terminal);
  for (const { rule, message, place, hint } of remarks.filter((remark) => remark.rule !== "unused-fact")) {
    terminal.out(`${rule}: ${message}${place === null ? "" : ` (${place.file}:${place.line})`}`);
    if (hint !== null) terminal.out(`  ${hint}`);
  }
  const unused = countUnused(remarks);
  if (unused > 0)
    terminal.out(
      `${unused === 1 ? "1 fact is" : `${unused} facts are`} quoted nowhere: pnpm facts --unquoted lists them`,
    );
  if (mistakes.length === 0) terminal.out("no mistakes found");
};

const countUnused = (remarks: readonly Problem[]): number =>
  remarks.filter((remark) => remark.rule === "unused-fact").length;
