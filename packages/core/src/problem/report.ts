import type { Place, Problem, Severity } from "./problem.ts";

/** Colours for a terminal; plain text passes each string through. */
export interface Paint {
  severity(severity: Severity, text: string): string;
  faint(text: string): string;
}

export const plain: Paint = { severity: (_, text) => text, faint: (text) => text };

/**
 * A problem as the author reads it: what and where, the line itself with a caret, and a hint.
 *
 *     error[unknown-fact] data/briefs/emerging-donor/report.en.md:14:25
 *        14 | Aid fell to {{fact "oda-totl"}} in 2024.
 *           |                     ^^^^^^^^ no fact or metric has this id
 *       hint: did you mean "oda-total"?
 */
export function reportProblem(problem: Problem, textOf: (file: string) => string | undefined, paint = plain): string {
  const head = paint.severity(problem.severity, `${problem.severity}[${problem.rule}]`);
  const hint = problem.hint === null ? [] : [`  hint: ${problem.hint}`];
  const place = problem.place;
  if (place === null) return [`${head} ${problem.message}`, ...hint].join("\n");
  const where = `${place.file}:${place.line}:${place.column}`;
  const frame = codeFrame(place, problem.message, textOf(place.file), paint);
  if (frame === null) return [`${head} ${where}`, `  ${problem.message}`, ...hint].join("\n");
  return [`${head} ${where}`, frame, ...hint].join("\n");
}

function codeFrame(place: Place, message: string, text: string | undefined, paint: Paint): string | null {
  const whole = text?.split("\n")[place.line - 1];
  if (whole === undefined) return null;
  // A paragraph can be one line of a thousand characters: show what surrounds the mistake.
  const start = Math.max(0, place.column - 70);
  const line = whole.slice(start, place.column + 70);
  const gutter = String(place.line).padStart(5);
  const indent = " ".repeat(place.column - 1 - start);
  const caret = "^".repeat(Math.max(1, Math.min(place.length, line.length - indent.length)));
  return [
    paint.faint(`${gutter} | `) + line.replaceAll("\t", " "),
    `${paint.faint(`${" ".repeat(5)} | `)}${indent}${paint.severity("error", caret)} ${message}`,
  ].join("\n");
}

/** "1 error, 2 warnings" */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Severity, noun: string): string | null => {
    const many = problems.filter((problem) => problem.severity === severity).length;
    return many === 0 ? null : `${many} ${noun}${many === 1 ? "" : "s"}`;
  };
  return [count("error", "error"), count("warning", "warning")].filter((part) => part !== null).join(", ");
}
