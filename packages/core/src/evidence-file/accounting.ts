import type { Edition } from "../document/compose-edition.ts";
import type { Document } from "../document/document.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Lines } from "../evidence/watch/lines-asked.ts";
import type { Explaining } from "../metrics/label-quantity.ts";

/** What quotes evidence: a report or a deck, composed. */
export type Quoting = Pick<Document, "brief" | "language" | "meta" | "quotes" | "figures">;

/** All that an evidence file draws on. */
export interface Accounting {
  readonly kind: "report" | "deck";
  readonly quoting: Quoting;
  readonly edition: Edition & {
    /** Of a member of a family: the lines of tables that it asked for. */
    readonly asked?: Lines | undefined;
  };
  readonly evidence: Evidence;
}

/** What explains a metric in the words of the edition's language. */
export const explaining = ({ edition, evidence }: Accounting): Explaining => ({
  specs: edition.brief.metrics,
  metrics: edition.metrics,
  evidence,
  language: edition.language,
  tag: edition.tag,
});
