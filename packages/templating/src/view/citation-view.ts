import type { Reference } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import { sourceAnchor } from "../inline/render-inline.ts";

/** "OECD (2025)", linked to its entry in the list of sources. */
export interface CitationView {
  readonly anchor: string;
  readonly words: string;
}

export const citationViews = (references: readonly Reference[], word: FrameLookup): readonly CitationView[] =>
  references.map((reference) => ({
    anchor: sourceAnchor(reference.id),
    words: `${reference.author || reference.publisher} (${reference.date || word("no-date")})`,
  }));

export const sourceWord = (citations: readonly CitationView[], word: FrameLookup): string =>
  word(citations.length === 1 ? "source" : "sources");
