import type { Problem, Severity } from "@chancery/core";
import type { PrintProblems } from "./format.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** For GitHub Actions: one workflow command a problem, which GitHub shows beside the line. It shows ten notices a step: unused facts are left out. */
export const github: PrintProblems = (problems, { terminal }) => {
  for (const problem of problems.filter(({ rule }) => rule !== "unused-fact")) terminal.out(annotation(problem));
};

/** `::error file=data/x.md,line=3,col=5,endColumn=9,title=unquoted-number::message` */
export function annotation({ severity, rule, message, place, hint }: Problem): string {
  const { file, line, column, length } = place ?? { file: null, line: 1, column: 1, length: 1 };
  const where =
    file === null ? {} : { file, line: String(line), col: String(column), endColumn: String(column + length) };
  const properties = Object.entries({ ...where, title: rule }).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const text = hint === null ? message : `${message}\n${hint}`;
  return `::${commands[severity]} ${properties.join(",")}::${escapeData(text)}`;
}

/** As the runner unescapes it: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
