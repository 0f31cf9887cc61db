import type { Chart, Inline, Quote, Slide, SpeakerNotes } from "@chancery/core";
import type { Box } from "./canvas.ts";
import type { Paragraph } from "./text.ts";

/** What stands on a slide, in reading order, each with its place in px. */
export type Shape =
  | TextShape
  | TableShape
  | FigureShape
  | { readonly kind: "area"; readonly box: Box; readonly colour: string }
  | { readonly kind: "cover-art"; readonly box: Box };

export interface TextShape {
  readonly kind: "text";
  /** `body` stands in the outline, as do titles. */
  readonly role: "body" | "free";
  readonly name: string;
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: "top" | "middle" | "bottom";
}

export interface TableShape {
  readonly kind: "table";
  readonly box: Box;
  readonly alt: string;
  /** px */
  readonly columns: readonly number[];
  /** The first is the header. */
  readonly rows: readonly TableLine[];
}

export interface TableLine {
  readonly height: number;
  readonly cells: readonly (readonly Paragraph[])[];
  readonly anchor: "top" | "middle" | "bottom";
  /** Above and below its text, in px. */
  readonly padding: number;
  /** The rule under it: hex and px. */
  readonly rule: { readonly colour: string; readonly width: number };
}

/** A chart or map, drawn anew for its box: native, or as a picture below its own words. */
export interface FigureShape {
  readonly kind: "figure";
  readonly box: Box;
  readonly figure: Chart;
  readonly alt: string;
  /** What is measured and in which unit: the chart's own title. */
  readonly caption: readonly Paragraph[];
}

/** A slide with everything placed. */
export interface ArrangedSlide {
  readonly slide: Slide;
  readonly title: { readonly inlines: readonly Inline[]; readonly box: Box; readonly paragraphs: readonly Paragraph[] };
  readonly shapes: readonly Shape[];
  /** Empty where the slide has no evidence. */
  readonly source: readonly Paragraph[];
  readonly notes: SpeakerNotes;
  /** What did not find its room at a readable size. */
  readonly crowded: readonly string[];
}

export type Quoted = readonly Quote[];
