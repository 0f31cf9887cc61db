import { type Disagreement, findDisagreements } from "../document/disagreements.ts";
import { wordsIn } from "../files/words.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Accounting } from "./accounting.ts";
import type { EvidenceFile } from "./evidence-schema.ts";

const disagreements = ({ edition, evidence }: Accounting): readonly Disagreement[] =>
  findDisagreements({ evidence, metrics: edition.metrics, brief: edition.brief });

/** The quantities that disagree, so that the file holds both sides. */
export const sidesOf = (accounting: Accounting): readonly Quantity[] =>
  disagreements(accounting).flatMap(({ one, other }) =>
    [one, other].flatMap(({ content }) => (content === null || typeof content === "string" ? [] : content)),
  );

export const conflictsIn = (accounting: Accounting): EvidenceFile["conflicts"] =>
  disagreements(accounting).map(({ kind, one, other, acknowledged }) => ({
    kind,
    values: [nameOf(one), nameOf(other)],
    quotes: acknowledged?.entry.quotes ?? null,
    note: acknowledged === null ? null : wordsIn(acknowledged.entry.note, accounting.edition.tag),
  }));

const nameOf = ({ id, content }: Disagreement["one"]): string =>
  content === null || typeof content === "string" ? id : content.origin.id;
