import { good, type Outcome } from "../../problem/outcome.ts";
import type { Expression } from "../parse-formula.ts";
import type { Call } from "../scope.ts";

/** Reads arguments as plain words: a series' keys and its column. */
export function wordsOf(args: readonly Expression[], call: Call): Outcome<readonly string[]> {
  const words: string[] = [];
  for (const argument of args) {
    const word = call.word(argument);
    if (!word.ok) return word;
    words.push(word.value);
  }
  return good(words);
}
