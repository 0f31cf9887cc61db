/**
 * A document's text as it flows over the pages: what a browser measured, and all that the simulation of its
 * pages needs to know. Lengths are in CSS pixels.
 */
export interface Flow {
  /** Height of what a page holds between its margins. */
  readonly pageHeight: number;
  /** Height of what stands on the page of the first section before it. */
  readonly start: number;
  readonly sections: readonly FlowSection[];
  /** What follows the last section, such as the list of sources. */
  readonly tail: FlowBlock;
}

export interface FlowSection {
  readonly heading: FlowBlock;
  /** One for each block of the document's section, in its order. */
  readonly blocks: readonly FlowBlock[];
}

export interface FlowBlock {
  /** The figure's id; null for text, which never changes its order. */
  readonly figure: string | null;
  /** Margins: that of two neighbours is the larger, and none is kept at either end of a page. */
  readonly before: number;
  readonly after: number;
  /** Never empty; a page may end between two. A whole block has one, a paragraph's are its lines, less orphans and widows. */
  readonly slices: readonly Slice[];
  /** Height of what is printed again on top of each further page: the head of a long table. */
  readonly repeated: number;
  /** As wide as the page, or with a number in the margin: it starts below the notes beside the text. */
  readonly full: boolean;
  /** A heading, which stays with the beginning of the next block. */
  readonly keepsNext: boolean;
}

export interface Slice {
  /** Space before it, dropped where a page starts with it. */
  readonly gap: number;
  readonly height: number;
  /** The notes beside it: where each wants to start, from the top of the slice, and its height with its margins. */
  readonly notes: readonly { readonly at: number; readonly height: number }[];
  /** The ids of the figures that it mentions. */
  readonly mentions: readonly string[];
}
