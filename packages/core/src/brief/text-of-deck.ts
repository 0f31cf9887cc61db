import type { AuthorDeck } from "./author-deck.ts";
import type { AuthorBlock } from "./author-text.ts";
import type { AuthorText } from "./brief.ts";

/** The deck as running text, for the checks that read what an author typed. */
export const textOfDeck = ({ file, slides }: AuthorDeck): AuthorText => ({
  file,
  blocks: slides.flatMap(({ question, blocks }) =>
    question === null ? blocks : [named("question", question), ...blocks],
  ),
});

/** Wrapped, so that messages call it by its name. */
function named(name: string, block: Extract<AuthorBlock, { kind: "paragraph" }>): AuthorBlock {
  const { place } = block;
  const word = { name, params: [], hash: {}, place, at: () => place };
  return { kind: "block", word, body: { blocks: [block], parts: new Map(), labels: new Map() } };
}
