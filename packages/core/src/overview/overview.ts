import type { Reference } from "../document/document.ts";

/** The page of a family in one language: its members side by side, for whoever prints it. */
export interface Overview {
  /** The folder that the members are made from. */
  readonly family: string;
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  /** The heading of the members' names. */
  readonly member: string;
  /** The headings of the numbers. */
  readonly columns: readonly string[];
  /** By the members' names, in the order of the language. */
  readonly rows: readonly OverviewRow[];
  /** What all come to, where it is known of any column; it was compared with the rows. */
  readonly totals: readonly OverviewCell[];
  /** How many of the members have a number, by column: "48 / 50". */
  readonly counts: readonly string[];
  readonly sources: readonly Reference[];
}

export interface OverviewRow {
  /** The member's id. */
  readonly brief: string;
  /** What its parameters stand for: "Azerbaijan". */
  readonly name: string;
  readonly cells: readonly OverviewCell[];
}

export interface OverviewCell {
  /** As printed; the words for a gap; empty for no total. */
  readonly text: string;
  /** The exact value and what it is, for the machine; null for words. */
  readonly quoted: { readonly fact: string; readonly value: string } | null;
}
