import type { ComposedEdition, Quote } from "@chancery/core";
import type { Output, ShownQuote } from "../shown.ts";

/** Where each value is quoted, in every language and output of a brief, by the value's name; each place once. */
export function placesThatQuote(editions: readonly ComposedEdition[]): ReadonlyMap<string, readonly ShownQuote[]> {
  const found = editions.flatMap(({ tag, document, deck }) => [
    ...document.quotes.map((quote) => placed(quote, "report", tag)),
    ...deck.quotes.map((quote) => placed(quote, "deck", tag)),
  ]);
  const byName = Map.groupBy(found, ({ name }) => name);
  return new Map(
    [...byName].map(([name, places]) => {
      const once = new Map(
        places.map(({ quote }) => [`${quote.output} ${quote.file}:${quote.line}:${quote.column}`, quote]),
      );
      return [name, [...once.values()]] as const;
    }),
  );
}

function placed(
  { quantity, fact, text, before, after, place }: Quote,
  output: Output,
  language: string,
): { readonly name: string; readonly quote: ShownQuote } {
  const { file, line, column } = place;
  const words = [before, text, after].filter((part) => part !== "").join(" ");
  return { name: quantity?.origin.id ?? fact, quote: { output, language, file, line, column, text: words } };
}
