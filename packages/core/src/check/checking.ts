import type { AuthorText, Brief } from "../brief/brief.ts";
import type { Deck } from "../deck/deck.ts";
import type { Document } from "../document/document.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Files } from "../files/files.ts";
import type { Language } from "../language/language.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Problems } from "../problem/collector.ts";

/** One edition under check: what the author wrote, and the document and deck that were composed from it. */
export interface Checking {
  readonly files: Files;
  readonly brief: Brief;
  readonly evidence: Evidence;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly tag: string;
  readonly language: Language;
  /** The author's texts in this language: the report, and the deck where it is written. */
  readonly texts: readonly AuthorText[];
  readonly document: Document;
  readonly deck: Deck;
  /** The ISO date on which ages are judged. */
  readonly asOf: string;
  /** Disagreements of sources that another language of this brief has told already: they are the same in each. */
  readonly told: Set<string>;
  readonly problems: Problems;
}
