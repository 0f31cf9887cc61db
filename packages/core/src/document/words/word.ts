import type { AuthorInline, Word } from "../../brief/author-text.ts";
import { suggest } from "../../problem/suggest.ts";
import type { Composition } from "../composition.ts";
import type { Inline } from "../document.ts";

/** Turns one `{{word …}}` into what the document holds; null when it was wrong and is reported. */
export interface InlineWord {
  /** The options it takes: `form="number"`. */
  readonly options: readonly string[];
  /** How many arguments it takes; `cell` counts its own, by the key of its series. */
  readonly params: number;
  /** How it is written, for messages and the reference. */
  readonly usage: string;
  /** What it prints, for the reference. */
  readonly gives: string;
  /** `beside` is the running text that it stands in. Null also where a word prints nothing. */
  resolve(word: Word, composition: Composition, beside: readonly AuthorInline[]): Inline | null;
}

/** Reports arguments and options that a word does not have. */
export function checkOptions(word: Word, known: InlineWord, { problems }: Composition): void {
  if (word.params.length > known.params)
    problems.error(
      "wrong-argument",
      `{{${word.name}}} takes ${known.params === 1 ? "one argument" : `${known.params} arguments`}`,
      word.at(known.params),
      `write ${known.usage}`,
    );
  for (const option of Object.keys(word.hash)) {
    if (known.options.includes(option)) continue;
    problems.error(
      "unknown-option",
      `{{${word.name}}} has no option "${option}"`,
      word.at(option),
      known.options.length > 0 ? suggest(option, known.options) : `write ${known.usage}`,
    );
  }
}

/** The first parameter as text; reports its absence. */
export function idOf(word: Word, usage: string, { problems }: Composition): string | null {
  const first = word.params[0];
  if (typeof first === "string" && first !== "") return first;
  problems.error("missing-argument", `{{${word.name}}} needs an id`, word.place, `write ${usage}`);
  return null;
}
