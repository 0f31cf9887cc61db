import { type ComposedEdition, type Problems, wholeFile } from "@chancery/core";
import { deckWords } from "@chancery/templating";

/** The slides' own words must all be there: a deck is not made with holes. */
export function checkFrame({ tag, language }: Pick<ComposedEdition, "tag" | "language">, problems: Problems): void {
  for (const word of deckWords.filter((known) => language.frame[known] === undefined)) {
    const place = wholeFile(`data/languages/${tag}.yaml`);
    problems.error("missing-frame-word", `the language has no word for "${word}"`, place, `add "${word}" under frame`);
  }
}
