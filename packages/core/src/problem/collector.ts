import { AuthorMistake, error, type Place, type Problem, warning } from "./problem.ts";

/** Where the stages of one run put what they find, so that all problems are printed together. */
export class Problems {
  readonly #all: Problem[] = [];
  readonly #seen = new Set<string>();
  #errors = 0;

  error(rule: string, message: string, place: Place | null, hint: string | null = null): void {
    this.add(error(rule, message, place, hint));
  }

  warning(rule: string, message: string, place: Place | null, hint: string | null = null): void {
    this.add(warning(rule, message, place, hint));
  }

  /** What two languages of a brief share, both find wrong: it is said once. */
  add(problem: Problem): void {
    if (problem.severity === "error") this.#errors += 1;
    const text = JSON.stringify(problem);
    if (this.#seen.has(text)) return;
    this.#seen.add(text);
    this.#all.push(problem);
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
