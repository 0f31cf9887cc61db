import type { Word } from "../../brief/author-text.ts";
import { wholeFile } from "../../problem/problem.ts";
import type { Composition } from "../composition.ts";

/** Reports that the language has no list of words for a word of the author's. */
export function missingWords(key: string, word: Word, { problems, tag }: Composition): null {
  const message = `{{${word.name}}} has no words in this language`;
  problems.error("missing-language-words", message, wholeFile(`data/languages/${tag}.yaml`), `add the key "${key}"`);
  return null;
}
