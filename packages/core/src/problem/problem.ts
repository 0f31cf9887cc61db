/** Where in an author's file something stands. Lines and columns count from 1, in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the caret underlines; 1 when only a point is known. */
  readonly length: number;
}

export type Severity = "error" | "warning" | "info";

/** A mistake of the author, as data: stages collect problems, the command line prints them. */
export interface Problem {
  readonly severity: Severity;
  /** The rule's id in kebab case, such as `unknown-fact`. */
  readonly rule: string;
  readonly message: string;
  readonly place: Place | null;
  /** What to do about it, or null where the message already says so. */
  readonly hint: string | null;
}

/** A place that is known only to its file. */
export const wholeFile = (file: string): Place => ({ file, line: 1, column: 1, length: 1 });

export const error = (rule: string, message: string, place: Place | null, hint: string | null = null): Problem => ({
  severity: "error",
  rule,
  message,
  place,
  hint,
});

export const warning = (rule: string, message: string, place: Place | null, hint: string | null = null): Problem => ({
  severity: "warning",
  rule,
  message,
  place,
  hint,
});

/**
 * Thrown where a stage cannot go on; carries every problem found so far.
 * The command line exits 1 for it, and 70 for any other error.
 */
export class AuthorMistake extends Error {
  override readonly name = "AuthorMistake";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join("\n"));
    this.problems = problems;
  }
}
