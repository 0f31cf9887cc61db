import type { Fact } from "../evidence/evidence.ts";
import { type Words, wordsIn } from "../files/words.ts";
import { formatPeriod } from "../language/dates.ts";
import { type FormatOptions, formatQuantity } from "../language/format.ts";
import type { Place } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type Composition, frameWord, useSources } from "./composition.ts";
import type { Inline, Quote } from "./document.ts";
import { shortCitation } from "./references.ts";

/** What a quote needs to know of the thing that it quotes, besides its value. */
export interface Quoted {
  readonly id: string;
  readonly label: Words;
  readonly period: string | null;
  readonly sources: readonly string[];
}

export const quotedFact = (fact: Fact): Quoted => ({
  id: fact.id,
  label: fact.label,
  period: fact.period,
  sources: [fact.source],
});

/** Quotes a quantity as the language prints it, with its hedge and status. */
export function quoteQuantity(
  quantity: Quantity,
  quoted: Quoted,
  options: FormatOptions,
  place: Place,
  composition: Composition,
): Inline {
  const printed = formatQuantity(quantity, composition.language, options);
  const { text, before, after, machine } = printed;
  return addQuote({ text, before, after, machine, quantity, inputs: [] }, quoted, place, composition);
}

/** Quotes what is no quantity: a date, a list of places, words for a gap, words that `inputs` chose. */
export function quoteText(
  text: string,
  machine: string,
  quoted: Quoted,
  place: Place,
  composition: Composition,
  inputs: readonly Quantity[] = [],
): Inline {
  return addQuote({ text, before: "", after: "", machine, quantity: null, inputs }, quoted, place, composition);
}

type Printed = Pick<Quote, "text" | "before" | "after" | "machine" | "quantity" | "inputs">;

function addQuote(printed: Printed, quoted: Quoted, place: Place, composition: Composition): Inline {
  useSources(quoted.sources, composition);
  const quote: Quote = {
    ...printed,
    id: `q${composition.quotes.length + 1}`,
    fact: quoted.id,
    label: wordsIn(quoted.label, composition.tag),
    period: quoted.period === null ? "" : formatPeriod(quoted.period, composition.language),
    explanation: explain(printed.quantity, quoted, composition),
    sources: quoted.sources,
    place,
  };
  composition.quotes.push(quote);
  return { kind: "quote", quote };
}

/** "official development assistance given; 2024; preliminary. Source: Yagubova (undated)" */
function explain(quantity: Quantity | null, quoted: Quoted, composition: Composition): string {
  const { language, tag, evidence } = composition;
  const period = quoted.period === null ? [] : [formatPeriod(quoted.period, language)];
  const status = quantity === null || quantity.status === "final" ? [] : [language.statuses[quantity.status].word];
  const names = quoted.sources
    .flatMap((id) => evidence.sources.get(id) ?? [])
    .map((source) => shortCitation(source, composition));
  const what = [wordsIn(quoted.label, tag), ...period, ...status].join("; ");
  return names.length === 0 ? what : `${what}. ${frameWord("source", composition)}: ${names.join(", ")}`;
}
