import type { Figure, Inline } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import { plainText } from "../inline/plain-text.ts";
import { type CitationView, citationViews, sourceWord } from "./citation-view.ts";

/** What a figure's partial prints; `partial` names it, and the medium's templates know the rest. */
export type FigureView = ExhibitView & { readonly partial: string };

export interface ExhibitView {
  readonly id: string;
  readonly width: "full" | "column";
  /** "Figure 1: Aid tripled in five years", for a reader who hears the page. */
  readonly name: string;
  /** The author's file and line, for the live preview. */
  readonly line: string;
  readonly head: {
    readonly label: string;
    readonly title: readonly Inline[];
    readonly subtitle: readonly Inline[];
  };
  readonly foot: {
    readonly sourceWord: string;
    readonly citations: readonly CitationView[];
    readonly note: readonly Inline[];
  };
}

/** What a chart and a table have in common. */
export function exhibit(figure: Figure, word: FrameLookup): ExhibitView {
  const citations = citationViews(figure.sources);
  return {
    id: figure.id,
    width: figure.width,
    name: `${figure.label}: ${plainText(figure.title)}`,
    line: `${figure.place.file}:${figure.place.line}`,
    head: { label: figure.label, title: figure.title, subtitle: figure.subtitle },
    foot: { sourceWord: sourceWord(citations, word), citations, note: figure.note },
  };
}
