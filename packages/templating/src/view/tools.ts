import type { Figure } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import type { FigureView } from "./exhibit-view.ts";

/** SVG elements; the figures' by the figures' ids. */
export interface Drawings {
  readonly cover: string;
  readonly figures: ReadonlyMap<string, string>;
  /** The marks of a figure's legend, by figure and by the entry's key. */
  readonly swatches: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** For what the page is filled: a print, or the web. */
export type Format = "pdf" | "html";

/** What the views need beside the document. */
export interface ViewTools {
  readonly language: string;
  readonly word: FrameLookup;
  readonly drawings: Drawings;
  readonly figure: (figure: Figure, tools: ViewTools) => FigureView;
}
