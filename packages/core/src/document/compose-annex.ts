import { typographic } from "../files/typographic.ts";
import { type Words, wordsIn } from "../files/words.ts";
import { formatDate, formatPeriod } from "../language/dates.ts";
import { formatQuantity } from "../language/format.ts";
import { describeMetric } from "../metrics/describe-metric.ts";
import { labelOf as quantityLabel } from "../metrics/label-quantity.ts";
import type { Composition } from "./composition.ts";
import { type Disagreement, findDisagreements, type StatedThing } from "./disagreements.ts";
import type { Annex, AnnexConflict, AnnexEntry, AnnexGap, AnnexPlace, AnnexSource, Quote } from "./document.ts";
import type { QuotePlaces } from "./quote-places.ts";
import { listReferences, shortCitation } from "./references.ts";

/** What the evidence annex says of each thing that the document quotes, of what disagrees, and of what is not known. */
export function composeAnnex(places: QuotePlaces, composition: Composition): Annex {
  const first = new Map<string, Quote>();
  for (const quote of composition.quotes) if (!first.has(quote.fact)) first.set(quote.fact, quote);
  const quoted = [...first.values()].map((quote) => ({ quote, where: placesOf(quote.fact, places, composition) }));
  const known = quoted.filter(({ quote }) => quote.machine !== missing);
  const unknown = quoted.filter(({ quote }) => quote.machine === missing);
  return {
    sources: listSources(composition),
    entries: known.map(({ quote, where }) => ({ ...toEntry(quote, composition), where })),
    conflicts: findDisagreements(composition).map((found) => toConflict(found, composition)),
    gaps: unknown.map(({ quote, where }) => ({ ...toGap(quote, composition), where })),
  };
}

function placesOf(fact: string, places: QuotePlaces, { quotes }: Composition): readonly AnnexPlace[] {
  const found = quotes.filter((quote) => quote.fact === fact).flatMap(({ id }) => places.get(id) ?? []);
  return found.filter(({ words }, at) => found.findIndex((place) => place.words === words) === at);
}

/** In the order of the list of sources. */
function listSources(composition: Composition): readonly AnnexSource[] {
  return listReferences(composition).map(({ id, author, date, title, publisher, licence, address, retrieved }) => ({
    id,
    name: [`${author || publisher} (${date})`, title].join(", "),
    licence,
    attribution: wordsIn(composition.evidence.sources.get(id)?.attribution ?? {}, composition.tag),
    address,
    retrieved: retrieved ?? "",
  }));
}

/** The machine value of a quote that stands for a missing one. */
const missing = "missing";

function toEntry(quote: Quote, composition: Composition): Omit<AnnexEntry, "where"> {
  const { language, brief, metrics } = composition;
  const { quantity } = quote;
  const isMetric = metrics.has(quote.fact);
  const known = { ...composition, specs: brief.metrics };
  const described = isMetric ? describeMetric(quote.fact, known) : null;
  // A cell is named by its table and its keys; its column alone would not say which country.
  const cell = quantity?.origin.kind === "cell" ? quantityLabel(quantity, known) : null;
  return {
    id: quote.fact,
    label: cell ?? quote.label,
    value: quantity === null ? quote.text : formatQuantity(quantity, language, { status: "said" }).plain,
    status: quantity === null ? "" : language.statuses[quantity.status].word,
    period: quote.period,
    formula: described?.worked ?? null,
    sources: citations(quote.sources, composition),
    times: composition.quotes.filter(({ fact }) => fact === quote.fact).length,
  };
}

function toConflict({ kind, one, other, acknowledged }: Disagreement, composition: Composition): AnnexConflict {
  const note =
    acknowledged === null
      ? ""
      : typographic(wordsIn(acknowledged.entry.note, composition.tag), composition.language.quotes);
  return { kind, one: toSide(one, composition), other: toSide(other, composition), note };
}

function toSide({ id, content, period, sources }: StatedThing, composition: Composition): AnnexConflict["one"] {
  const { language } = composition;
  const value =
    typeof content === "string" ? formatDate(content, language) : content && formatQuantity(content, language).plain;
  const when = period === null ? [] : [formatPeriod(period, language)];
  return {
    label: labelOf(id, composition),
    value: [value ?? "–", ...when].join(", "),
    sources: citations(sources, composition),
  };
}

function labelOf(id: string, { evidence, metrics, tag }: Composition): string {
  const label: Words | undefined = metrics.get(id)?.label ?? evidence.facts.get(id)?.label;
  return label === undefined ? id : wordsIn(label, tag);
}

function toGap(quote: Quote, composition: Composition): Omit<AnnexGap, "where"> {
  const content = composition.evidence.facts.get(quote.fact)?.content;
  const why = content?.kind === "missing" ? wordsIn(content.why, composition.tag) : "";
  return { id: quote.fact, label: quote.label, why, words: quote.text, sources: citations(quote.sources, composition) };
}

const citations = (ids: readonly string[], composition: Composition): string =>
  ids
    .flatMap((id) => composition.evidence.sources.get(id) ?? [])
    .map((source) => shortCitation(source, composition))
    .join("; ");
