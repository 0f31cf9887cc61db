import type { Place } from "../../problem/problem.ts";
import type { Word } from "../author-text.ts";

/** A slide whose Markdown is Slidev's own: kept as its author wrote it, with its words in braces taken out. */
export interface PlainSource {
  /** Where a word stood is a mark, as `splitWords` leaves it. */
  readonly text: string;
  /** The author's line of each line of `text`. */
  readonly lines: readonly number[];
  /** By the number of their mark. */
  readonly words: readonly Word[];
  /** What only Slidev shows: code and components. */
  readonly extras: readonly PlacedExtra[];
}

export interface PlacedExtra {
  readonly what: string;
  readonly place: Place;
}
