import { coverPoints } from "@chancery/charts";
import { enclosedParts, evidenceParts, type Parts } from "@chancery/cli";
import type { Evidence, Language } from "@chancery/core";
import type { MadeDeck } from "./make-deck.ts";
import type { Enclosed } from "./print-deck.ts";
import type { Workshop } from "./workshop.ts";

export interface IngredientsOf {
  readonly made: MadeDeck;
  readonly language: Language;
  readonly evidence: Evidence;
  readonly workshop: Workshop;
  readonly enclosed: Pick<Enclosed, "key" | "date">;
}

/** All that an output of a deck is made from, by names that tell an author why it was made anew. */
export function ingredientsOf({ made, language, evidence, workshop, enclosed }: IngredientsOf) {
  const site: Parts = {
    ...workshop.look,
    ...evidenceParts(made.account()),
    "the slides": made.text,
    "the language's words": language,
    "the cover's map": coverPoints(made.deck, evidence),
  };
  const drawn: Parts = { ...site, "the browser": workshop.browser };
  const { key = null, date = null } = enclosed;
  return {
    site: () => site,
    pptx: () => ({ ...drawn, SOURCE_DATE_EPOCH: date }),
    pdf: () => ({ ...drawn, ...enclosedParts({ behind: made.behind(), key, date }) }),
  };
}
