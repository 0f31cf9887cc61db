import type { Problem } from "@chancery/core";

/** What the desk asks the process of another app to make. */
export interface Order {
  /** Counts up: a later order takes the place of all before it. */
  readonly number: number;
  /** The files that changed since the order before, by their path in the content root; null for one that is gone. */
  readonly changed: ReadonlyMap<string, string | null>;
  readonly brief: string;
  readonly language: string;
}

/** Tells the maker that the pages of its order are seen: what is left to do keeps nobody waiting. */
export interface Seen {
  readonly seen: number;
}

/** A page that can be shown: one of a PDF. */
export interface MadePage {
  /** The same for pages that look the same. */
  readonly key: string;
  /** The name of the PDF that holds it. */
  readonly pdf: string;
  /** Its number there, counted from 1. */
  readonly page: number;
  /** Where the author wrote it, as file:line, where that is known of the page as a whole. */
  readonly place: string | null;
}

/** What it says of its work, as it goes on. */
export type MakerNews =
  | {
      readonly kind: "pages";
      readonly pages: readonly MadePage[];
      /** The PDFs that are new, by name. */
      readonly pdfs: ReadonlyMap<string, Uint8Array>;
      /** What the hints in the PDF's languages stand for: `en-x-line-3` is the fourth, as file:line. */
      readonly lines: readonly string[];
      /** Milliseconds by stage. */
      readonly stages: ReadonlyMap<string, number>;
    }
  | { readonly kind: "web"; readonly html: string }
  | { readonly kind: "stage"; readonly stage: string }
  /** All that is wrong so far with what was asked for; empty takes earlier ones back. */
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  /** It can do no more for this order. */
  | { readonly kind: "done" }
  | { readonly kind: "note"; readonly text: string }
  /** A bug: its stack. */
  | { readonly kind: "failed"; readonly stack: string };
