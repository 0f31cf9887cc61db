import type { SlideLayout } from "../brief/slide-schema.ts";
import type { Block, Figure, Inline, KeyFigure, Meta, Quote, Reference } from "../document/document.ts";
import type { Place } from "../problem/problem.ts";

/**
 * The deck: a brief's slides with everything resolved, for one language. Like the document it is what the
 * renderers get; they look nothing up, compute nothing and format no number.
 */
export interface Deck {
  readonly brief: string;
  readonly language: string;
  /** Words of the frame ("Source", "Decision"), by key, from data/languages. */
  readonly frame: Readonly<Record<string, string>>;
  readonly meta: Meta;
  readonly slides: readonly Slide[];
  /** The figures on the slides, in their order, each once: one that two slides show has other quotes on each. */
  readonly figures: readonly Figure[];
  readonly sources: readonly Reference[];
  /** Every quoted quantity of the slides and their notes, in their order. Their ids are the deck's own. */
  readonly quotes: readonly Quote[];
}

export { type SlideLayout, slideLayouts } from "../brief/slide-schema.ts";

export interface Slide {
  /** `slide-1`, … in the order of the deck. */
  readonly id: string;
  /** As printed: "1", "2", …; "A1" for a backup slide. */
  readonly number: string;
  readonly layout: SlideLayout;
  /** A whole sentence that states the message, two lines at most. On the cover: the brief's title. */
  readonly title: readonly Inline[];
  /** The question that a backup slide answers; else empty. */
  readonly question: readonly Inline[];
  readonly blocks: readonly SlideBlock[];
  /** What the slide's figures and quotes come from: its source line. Empty where it shows no evidence. */
  readonly sources: readonly Reference[];
  readonly notes: SpeakerNotes;
  readonly place: Place;
}

export type SlideBlock =
  | Extract<Block, { kind: "paragraph" | "list" | "figure" | "pull-quote" | "recommendations" }>
  | { readonly kind: "key-messages"; readonly messages: readonly (readonly Inline[])[] }
  | { readonly kind: "key-figures"; readonly figures: readonly KeyFigure[] }
  /** Part of the deck's list of sources, for a backup slide. */
  | { readonly kind: "sources"; readonly references: readonly Reference[] }
  /** At most three; each begins with its claim in bold. */
  | { readonly kind: "take-aways"; readonly items: readonly (readonly Inline[])[] };

/**
 * What the speaker sees: the author's words, with the notes of any text that the slide includes, then
 * each quantity that slide and words quote, once. A table's own cells are left out: their row and column
 * stand on the slide.
 */
export interface SpeakerNotes {
  readonly text: readonly Extract<Block, { kind: "paragraph" | "list" }>[];
  readonly quoted: readonly Quote[];
}
