/** What the desk tells its page: the contract between the two. All of it is plain data. */

/** In the order in which they are made. */
export const outputs = ["report", "deck"] as const;
export type Output = (typeof outputs)[number];

/** A brief that can be chosen. */
export interface ShownBrief {
  readonly id: string;
  /** The folder that makes it and others; null where it is a folder's only one. */
  readonly family: string | null;
  readonly title: string;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
}

export interface Choice {
  readonly briefs: readonly ShownBrief[];
  readonly brief: string;
  readonly language: string;
  /** The folder that paths are relative to, for an editor to open them. */
  readonly root: string;
  /** Files that lie elsewhere: the project's, where the root lacks them. */
  readonly elsewhere: { readonly root: string; readonly files: readonly string[] };
}

export interface ShownPage {
  /** The same while the page looks the same. */
  readonly key: string;
  /** The name of its PDF, and its number there, counted from 1. */
  readonly pdf: string;
  readonly page: number;
  /** file:line where it is known of the whole page. */
  readonly place: string | null;
}

export interface ShownPages {
  readonly pages: readonly ShownPage[];
  /** What `en-x-line-3` stands for: file:line. */
  readonly lines: readonly string[];
  /** Milliseconds from the change to these pages. */
  readonly took: number;
}

/** What is being done for an output. */
export interface Progress {
  /** Null when nothing is. */
  readonly stage: string | null;
  /** Whether its pages are those of an earlier state, because the newest cannot be made. */
  readonly stale: boolean;
}

export interface ShownProblem {
  readonly severity: "error" | "warning" | "info";
  readonly rule: string;
  readonly message: string;
  readonly hint: string | null;
  readonly where: { readonly file: string; readonly line: number; readonly column: number } | null;
  /** The author's line around the place, and which part of it is meant. */
  readonly line: { readonly before: string; readonly marked: string; readonly after: string } | null;
}

/** A place that quotes a value. */
export interface ShownQuote {
  readonly output: Output;
  readonly language: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface ShownValue {
  readonly kind: string;
  readonly label: string;
  readonly printed: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly hedge: string | null;
  readonly bounds: string | null;
  readonly status: string | null;
  readonly period: string | null;
  readonly place: string | null;
  readonly formula: string | null;
  readonly formulaInWords: string | null;
  readonly asStated: string | null;
  readonly saidBy: string | null;
  readonly note: string | null;
  /** file:line:column where it is stated: a fact, a formula, a cell. */
  readonly written: string | null;
  readonly inputs: readonly string[];
  readonly sources: readonly string[];
  readonly quotes: readonly ShownQuote[];
}

export interface ShownSource {
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly address: string | null;
  readonly grade: string | null;
  readonly licence: string;
  readonly file: string;
}

export interface ShownConflict {
  readonly kind: "conflict" | "difference";
  readonly values: readonly { readonly name: string; readonly printed: string }[];
  /** Which of them the brief quotes, and why; null where it does not say. */
  readonly quotes: string | null;
  readonly note: string | null;
}

/** A fact or metric in the list. */
export interface ShownEntry {
  readonly id: string;
  readonly kind: "fact" | "metric";
  readonly label: string;
  readonly value: string;
  readonly about: string;
  readonly sources: readonly string[];
  readonly written: string;
  readonly quoted: number;
  readonly used: boolean;
}

/** One line of a small chart: its points in the order of time. */
export interface ShownLine {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface ShownSeries {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly title: string; readonly unit: string | null }[];
  /** Small charts, one for each column of numbers, at most three. */
  readonly charts: readonly { readonly title: string; readonly lines: readonly ShownLine[] }[];
}

export interface ShownGap {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly written: string | null;
}

/** What stands behind the numbers of an edition, and all else that is known. */
export interface ShownEvidence {
  readonly values: Readonly<Record<string, ShownValue>>;
  /** The name of the value that an element of a page holds: by its id (`q12`), and by fact and number where it has none. */
  readonly names: Readonly<Record<Output, Readonly<Record<string, string>>>>;
  readonly sources: Readonly<Record<string, ShownSource>>;
  readonly conflicts: readonly ShownConflict[];
  readonly gaps: readonly ShownGap[];
  readonly entries: readonly ShownEntry[];
  readonly series: readonly ShownSeries[];
}
