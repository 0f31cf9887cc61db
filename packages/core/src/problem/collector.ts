import { AuthorMistake, error, type Place, type Problem, warning } from "./problem.ts";

/** Where the stages of one run put what they find, so that all problems are printed together. */
export class Problems {
  readonly #all: Problem[] = [];
  readonly #seen = new Set<string>();

  error(rule: string, message: string, place: Place | null, hint: string | null = null): void {
    this.add(error(rule, message, place, hint));
  }

  warning(rule: string, message: string, place: Place | null, hint: string | null = null): void {
    this.add(warning(rule, message, place, hint));
  }

  /** What two languages of a brief share, both find wrong: it is said once. */
  add(problem: Problem): void {
    const text = JSON.stringify(problem);
    if (this.#seen.has(text)) return;
    this.#seen.add(text);
    this.#all.push(problem);
  }

  get all(): readonly Problem[] {
    return this.#all;
  }

  get failed(): boolean {
    return this.#all.some((problem) => problem.severity === "error");
  }

  /** Ends the run with everything found so far, if any of it is an error. */
  throwIfFailed(): void {
    if (this.failed) throw new AuthorMistake(this.#all);
  }
}
