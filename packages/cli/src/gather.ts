import { AuthorMistake, error, type Problem } from "@chancery/core";
import type { Asker } from "./ask.ts";

/** One thing that a command has to know. */
export interface Wanting<T, All> {
  /** What the option gave; undefined where it was left out. */
  readonly given: T | undefined;
  /** How the option is written, for those who are not asked: `--title "…"`. */
  readonly option: string;
  /** Asks for it; `known` holds what was gathered before. */
  ask(asker: Asker, known: Partial<All>): Promise<T>;
  /** What it is where nobody can be asked; left out where there is nothing to assume. */
  assume?(known: Partial<All>): T;
}

/**
 * Takes what options gave and asks for the rest, in order. Throws AuthorMistake that names all missing options at once
 * where nobody can be asked.
 */
export async function gather<All extends object>(
  wanted: { readonly [K in keyof All]: Wanting<All[K], All> },
  asker: Asker | null,
): Promise<All> {
  const known: Partial<All> = {};
  const missing: Problem[] = [];
  for (const key of Object.keys(wanted) as (keyof All)[]) {
    const { given, option, ask, assume } = wanted[key];
    if (given !== undefined) known[key] = given;
    else if (asker !== null) known[key] = await ask(asker, known);
    else if (assume && missing.length === 0) known[key] = assume(known);
    else if (!assume) missing.push(missingOption(option));
  }
  if (missing.length > 0) throw new AuthorMistake(missing);
  return known as All;
}

function missingOption(option: string): Problem {
  const name = option.split(" ")[0] ?? option;
  return error("missing-option", `${name} is missing`, null, `add ${option}; on a terminal it would be asked for`);
}
