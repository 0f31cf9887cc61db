import type { Quote } from "../document/document.ts";

/** The quantities among some quotes, each once: its label, value, period and source are what a speaker is asked for. */
export function quotedIn(quotes: readonly Quote[]): readonly Quote[] {
  const first = new Map<string, Quote>();
  for (const quote of quotes)
    if (quote.quantity !== null && !isTableCell(quote) && !first.has(quote.fact)) first.set(quote.fact, quote);
  return [...first.values()];
}

/** The cells of a table are quoted where figures.yaml names their column. */
const isTableCell = ({ place, quantity }: Quote): boolean =>
  place.file.endsWith("/figures.yaml") && quantity?.origin.kind !== "fact";

/** The word of the frame for a quantity that is printed without a hedge. */
export const unhedgedWord = ({ quantity }: Quote): "computed-exactly" | "stated-exactly" =>
  quantity !== null && (quantity.origin.kind === "metric" || quantity.origin.kind === "result")
    ? "computed-exactly"
    : "stated-exactly";
