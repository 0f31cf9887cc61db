import type { Document } from "@chancery/core";

/** What checks found of the files of an edition, for the page that says so. Nothing in it is claimed: all of it was seen. */
export interface Statement {
  readonly document: Pick<Document, "brief" | "language" | "meta" | "frame">;
  /** In the document's language. */
  readonly dateText: string;
  readonly outputs: readonly CheckedOutput[];
  /** Files that belong to the brief and that this build did not look at, by the frame's words for them. */
  readonly unchecked: readonly string[];
}

export interface CheckedOutput {
  readonly file: string;
  readonly kind: "pdf" | "page";
  readonly checks: readonly Check[];
}

export interface Check {
  /** "PDF/UA-1", "WCAG 2.2". */
  readonly standard: string;
  /** "lint-pdf", "axe-core 4.14.1". */
  readonly tool: string;
  /** The widths and schemes of colours that it saw; none for paper. */
  readonly views: readonly { readonly width: number; readonly scheme: "light" | "dark" }[];
  /** How many rules it applied, passed or broke. */
  readonly rules: number;
  /** Rules that it has and that met nothing to look at; null where it does not say. */
  readonly inapplicable: number | null;
  /** Rules whose outcome it left to a person. */
  readonly undecided: readonly string[];
  readonly findings: readonly StatedFinding[];
}

export interface StatedFinding {
  /** The clause or the criterion; null for a rule of the house. */
  readonly clause: string | null;
  readonly title: string;
  readonly count: number;
  /** Pages of paper that it was found on, each once, from 1; none where a place has no page. */
  readonly pages: readonly number[];
}
