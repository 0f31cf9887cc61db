import type { Place, Problem } from "./problem.ts";
import { error } from "./problem.ts";

/** A result, or the author's mistake that stands in its way. Bugs are still thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (
  rule: string,
  message: string,
  place: Place | null = null,
  hint: string | null = null,
): Outcome<never> => ({ ok: false, problem: error(rule, message, place, hint) });
