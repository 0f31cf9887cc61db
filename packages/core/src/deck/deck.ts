import type { SlidevSettings } from "../brief/author-deck.ts";
import type { PlacedExtra } from "../brief/plain/plain-source.ts";
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
  /** Where its author lets it hold plain Slidev: it is then built whole by Slidev. Null for any other deck. */
  readonly slidev: Place | null;
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
  /** The Markdown of a slide that holds Slidev's own; `title` and `blocks` are then what could be read of it. */
  readonly plain: PlainSlide | null;
  readonly settings: SlidevSettings;
  readonly place: Place;
}

/**
 * A slide in its author's Markdown, for Slidev to compile. Of evidence it holds nothing: where a word in braces stood is
 * `<Quoted n="0"/>`, `<Exhibit n="0"/>` or `<Part n="0"/>`, which show part 0.
 */
export interface PlainSlide {
  readonly markdown: string;
  /** The author's line of each line of `markdown`. */
  readonly lines: readonly number[];
  readonly parts: readonly PlainPart[];
  /** What only Slidev shows: code and components, which `blocks` lack. */
  readonly extras: readonly PlacedExtra[];
}

export type PlainPart =
  | { readonly kind: "inline"; readonly children: readonly Inline[] }
  | { readonly kind: "blocks"; readonly blocks: readonly SlideBlock[] };

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
