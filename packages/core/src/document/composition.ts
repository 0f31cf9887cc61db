import type { Word } from "../brief/author-text.ts";
import type { Brief, FigureSpec } from "../brief/brief.ts";
import type { Evidence, Source } from "../evidence/evidence.ts";
import type { Language } from "../language/language.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Problems } from "../problem/collector.ts";
import type { Note, Quote } from "./document.ts";

/** Everything that is known before the author's text is resolved. */
export interface Known {
  readonly brief: Brief;
  readonly evidence: Evidence;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly language: Language;
  /** The language's tag, such as `en`. */
  readonly tag: string;
  readonly problems: Problems;
}

/** One document being composed: what is known, and what the text has used so far, in its order. */
export interface Composition extends Known {
  readonly figures: ReadonlyMap<string, PlacedFigure>;
  /** The number of each section, by its anchor. */
  readonly sections: ReadonlyMap<string, number>;
  readonly quotes: Quote[];
  readonly notes: Note[];
  /** Whether a note leaves its mark in the text; those of a slide are spoken instead. */
  readonly marksNotes: boolean;
  /** What the words stand in, where no note finds a place beside them: "a heading"; null where one does. */
  readonly noteless: Noteless | null;
  readonly used: Set<Source>;
  /** The ids that headings and figures have taken in the page. */
  readonly anchors: Set<string>;
}

/** Parts of a report beside which the column of notes has no room, or which other pages repeat. */
export type Noteless =
  | "the gist"
  | "the standfirst"
  | "a key message"
  | "a key figure"
  | "the heading of a section"
  | "a figure"
  | "a pull-quote"
  | "a recommendation"
  | "the title of a box"
  | "a note";

/** The same for words that can hold no note. */
export const without = (noteless: Noteless, composition: Composition): Composition => ({ ...composition, noteless });

/** A figure that the text places, with its number among those of its kind. */
export interface PlacedFigure {
  readonly spec: FigureSpec;
  /** Where the text places it. */
  readonly word: Word;
  readonly number: number;
  /** "Figure 3" or "Table 1". */
  readonly label: string;
}

/** Notes that sources are quoted; unknown ids were reported where they stand. */
export function useSources(ids: Iterable<string>, composition: Composition): void {
  for (const id of ids) {
    const source = composition.evidence.sources.get(id);
    if (source) composition.used.add(source);
  }
}

/** A word of the frame ("Figure"); a key that the language lacks is a problem of its file. */
export function frameWord(key: string, { language, tag, problems }: Known): string {
  const word = language.frame[key];
  if (word !== undefined) return word;
  problems.error(
    "missing-frame-word",
    `the language ${tag} has no word for "${key}"`,
    { file: `data/languages/${tag}.yaml`, line: 1, column: 1, length: 1 },
    `add "${key}" under frame`,
  );
  return key;
}
