import { AuthorMistake, error, type Place, type Problem, warning } from "./problem.ts";

const mostErrors = 1000;

/** Where the stages of one run put what they find, so that all problems are printed together. */
export class Problems {
  readonly #all: Problem[] = [];
  readonly #seen = new Set<string>();
  #errors = 0;
  /** Of the errors those that are told. */
  #told = 0;
  #heard: Problem[] | null = null;

  error(rule: string, message: string, place: Place | null, hint: string | null = null): void {
    this.add(error(rule, message, place, hint));
  }

  warning(rule: string, message: string, place: Place | null, hint: string | null = null): void {
    this.add(warning(rule, message, place, hint));
  }

  /**
   * What two languages of a brief share, both find wrong: it is said once. Throws AuthorMistake when nobody would read any
   * further: a table of a hundred thousand wrong rows is one mistake.
   */
  add(problem: Problem): void {
    if (problem.severity === "error") this.#errors += 1;
    this.#heard?.push(problem);
    const text = JSON.stringify(problem);
    if (this.#seen.has(text)) return;
    this.#seen.add(text);
    this.#all.push(problem);
    if (problem.severity !== "error" || ++this.#told < mostErrors) return;
    const message = `more than ${mostErrors.toLocaleString("en")} mistakes: the others are not told`;
    this.#all.push(
      error("too-many-mistakes", message, problem.place, "mend these first: one may be the cause of many"),
    );
    throw new AuthorMistake(this.#all);
  }

  /** Does some work, and tells what it finds, also what was said before. */
  hear<T>(work: () => T): { readonly result: T; readonly found: readonly Problem[] } {
    const outer = this.#heard;
    const found: Problem[] = [];
    this.#heard = found;
    try {
      return { result: work(), found };
    } finally {
      this.#heard = outer;
      outer?.push(...found);
    }
  }

  get all(): readonly Problem[] {
    return this.#all;
  }

  /** How many errors were found, also those that were said before: whether a piece of work had one is seen by this number. */
  get errors(): number {
    return this.#errors;
  }

  get failed(): boolean {
    return this.#all.some((problem) => problem.severity === "error");
  }

  /** Ends the run with everything found so far, if any of it is an error. */
  throwIfFailed(): void {
    if (this.failed) throw new AuthorMistake(this.#all);
  }
}
