import type { Reference } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import { sourceAnchor } from "../inline/render-inline.ts";

/** "OECD (2025)", linked to its entry in the list of sources. */
export interface CitationView {
  readonly anchor: string;
  readonly words: string;
}

export const citationViews = (references: readonly Reference[]): readonly CitationView[] =>
  references.map(({ id, citation }) => ({ anchor: sourceAnchor(id), words: citation }));

export const sourceWord = (citations: readonly CitationView[], word: FrameLookup): string =>
  word(citations.length === 1 ? "source" : "sources");
