import type { MetricSpec } from "../metrics/metric.ts";
import type { Place } from "../problem/problem.ts";
import type { Approvals } from "./approval-schema.ts";
import type { AuthorDeck } from "./author-deck.ts";
import type { AuthorBlock } from "./author-text.ts";
import type { BriefFile } from "./brief-schema.ts";
import type { Parameters } from "./family/parameters.ts";
import type { FigureFile } from "./figures-schema.ts";

/** What the author wrote about one brief: loose words parsed, nothing resolved yet. */
export interface Brief {
  /** A slug: the folder's name, and for a member of a family the values that it is for. */
  readonly id: string;
  /** The folder of data/briefs that it was read from. */
  readonly folder: string;
  /** What the parameters of its family stand for here; none where it is a brief by itself. */
  readonly parameters: Parameters;
  readonly meta: BriefFile;
  readonly figures: ReadonlyMap<string, FigureSpec>;
  readonly metrics: ReadonlyMap<string, MetricSpec>;
  /** Ids that stand in those two files with a mistake of their own, so that nobody calls them unknown. */
  readonly broken: { readonly figures: ReadonlySet<string>; readonly metrics: ReadonlySet<string> };
  /** The report's text per language. */
  readonly reports: ReadonlyMap<string, AuthorText>;
  /** The deck per language; one that is not written is composed from the report. */
  readonly decks: ReadonlyMap<string, AuthorDeck>;
  /** What a person approved of the brief's numbers, by edition; none where nobody has. */
  readonly approvals: Approvals;
  readonly file: string;
  /** Where a key of brief.yaml stands. */
  at(...path: readonly PropertyKey[]): Place;
}

export interface AuthorText {
  readonly file: string;
  readonly blocks: readonly AuthorBlock[];
}

export type FigureSpec = FigureFile & {
  readonly id: string;
  at(...path: readonly PropertyKey[]): Place;
  /** A part of the formula of a table's nth column. */
  inFormula(column: number, start: number, end: number): Place;
};
