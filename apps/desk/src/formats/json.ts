import type { PrintProblems } from "./format.ts";

/** For programs: a list of problems as they are, with severity, rule, message, place and hint. */
export const json: PrintProblems = (problems, { terminal }) => {
  terminal.out(JSON.stringify({ problems }, null, 2));
};
