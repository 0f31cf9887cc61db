import type { Series } from "../../evidence/evidence.ts";
import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import type { Expression } from "../parse-formula.ts";
import type { Call } from "../scope.ts";

/** What is asked of a series: its keys and its column, as plain words. */
export interface Asked {
  readonly series: Series;
  readonly words: readonly string[];
}

/** Reads arguments as a series and what is asked of it. */
export function readAsked([first, ...rest]: readonly Expression[], call: Call): Outcome<Asked> {
  if (first === undefined) return refuse("wrong-arguments", `${call.name}() needs a series`, call.place);
  const series = call.series(first);
  if (!series.ok) return series;
  const words = wordsOf(rest, call);
  return words.ok ? good({ series: series.value, words: words.value }) : words;
}

/** Reads arguments as plain words. */
export function wordsOf(args: readonly Expression[], call: Call): Outcome<readonly string[]> {
  const words: string[] = [];
  for (const argument of args) {
    const word = call.word(argument);
    if (!word.ok) return word;
    words.push(word.value);
  }
  return good(words);
}
