import type { Quote } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import { authorText } from "../document/references.ts";
import type { Source } from "../evidence/evidence.ts";
import { wordsIn } from "../files/words.ts";
import { joined } from "../language/format.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Accounting } from "./accounting.ts";
import { canonicalJson } from "./canonical-json.ts";
import { conflictsIn, sidesOf } from "./conflicts-in.ts";
import { describeQuantity, inputsOf } from "./describe-value.ts";
import { describeWords } from "./describe-words.ts";
import { engine } from "./engine.ts";
import type { EvidenceFile, EvidenceValue } from "./evidence-schema.ts";

const composed = new WeakMap<Accounting, EvidenceFile>();

/**
 * What stands behind every number of a report or a deck: each quoted value with its formula and inputs down to
 * the cell or fact and its source, and every place that quotes it; where sources disagree, and what is not known.
 * Who asks for the same once more gets the same.
 */
export function composeEvidence(accounting: Accounting): EvidenceFile {
  const file = composed.get(accounting) ?? compose(accounting);
  composed.set(accounting, file);
  return file;
}

function compose(accounting: Accounting): EvidenceFile {
  const { quoting, kind } = accounting;
  const values = new Map<string, EvidenceValue>();
  const add = (quantity: Quantity): void => {
    const { id } = quantity.origin;
    if (values.has(id)) return;
    values.set(id, describeQuantity(quantity, accounting));
    for (const input of inputsOf(quantity)) add(input);
  };
  for (const [name, quotes] of Map.groupBy(quoting.quotes, nameOf)) {
    const quantity = quotes.find((quote) => quote.quantity !== null)?.quantity ?? null;
    if (quantity !== null) add(quantity);
    for (const input of quotes.flatMap((quote) => quote.inputs)) add(input);
    const value = values.get(name) ?? describeWords(name, quotes, accounting);
    values.set(name, { ...value, quotes: quotes.map(toQuote) });
  }
  for (const side of sidesOf(accounting)) add(side);
  return {
    format: "chancery-evidence-1",
    engine: { ...engine },
    document: kind,
    brief: quoting.brief,
    language: quoting.language,
    title: quoting.meta.title,
    date: quoting.meta.date,
    values: Object.fromEntries(values),
    figures: quoting.figures.map((figure) => ({
      id: figure.id,
      label: figure.label,
      kind: figure.kind,
      title: plainText(figure.title),
      alt: plainText(figure.alt),
      sources: figure.sources.map(({ id }) => id),
    })),
    sources: sourcesOf(values, accounting),
    conflicts: conflictsIn(accounting),
    gaps: [...values].flatMap(([name, { kind: what, quotes }]) =>
      what === "missing" ? { value: name, why: whyMissing(name, accounting), words: quotes[0]?.text ?? "" } : [],
    ),
  };
}

const written = new WeakMap<Accounting, string>();

/** The evidence file as it is written: the same evidence gives the same bytes. */
export function evidenceText(accounting: Accounting): string {
  const text = written.get(accounting) ?? canonicalJson(composeEvidence(accounting));
  written.set(accounting, text);
  return text;
}

/** A row's own formula has a name of its own, whatever fact or table the row is of. */
const nameOf = ({ quantity, fact }: Quote): string => quantity?.origin.id ?? fact;

const toQuote = (quote: Quote): EvidenceValue["quotes"][number] => ({
  id: quote.id,
  text: joined(quote),
  value: quote.machine,
  file: quote.place.file,
  line: quote.place.line,
  column: quote.place.column,
});

function whyMissing(name: string, { evidence, quoting, edition }: Accounting): string {
  const content = evidence.facts.get(name)?.content;
  const why = content?.kind === "missing" ? content.why : edition.brief.metrics.get(name)?.missing;
  return why === undefined ? "" : wordsIn(why, quoting.language);
}

function sourcesOf(values: ReadonlyMap<string, EvidenceValue>, { evidence, quoting }: Accounting) {
  const named = [...values.values()].flatMap(({ sources }) => sources);
  const shown = quoting.figures.flatMap(({ sources }) => sources.map(({ id }) => id));
  const used = [...new Set([...named, ...shown])].flatMap((id) => evidence.sources.get(id) ?? []);
  // A source that is known only through another one stands on that one too.
  const through = used.flatMap(({ citedBy }) => (citedBy === null ? [] : (evidence.sources.get(citedBy) ?? [])));
  return Object.fromEntries(
    [...used, ...through].map((source) => [source.id, describeSource(source, quoting.language)]),
  );
}

const describeSource = (source: Source, language: string): EvidenceFile["sources"][string] => ({
  title: wordsIn(source.title, language),
  author: authorText(source, language) || null,
  publisher: wordsIn(source.publisher, language),
  date: source.date,
  address: source.address,
  licence: wordsIn(source.licence, language),
  attribution: source.attribution && wordsIn(source.attribution, language),
  retrieved: source.retrieved,
  "retrieved-from": source.retrievedFrom,
  indicator: source.indicator,
  grade: source.grade,
  kind: source.kind,
  "cited-by": source.citedBy,
  notes: source.notes,
  file: source.place.file,
});
