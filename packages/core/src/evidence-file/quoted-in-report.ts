import type { Document } from "../document/document.ts";
import { dataQuotes } from "../document/quote-places.ts";

/** A report with all that it quotes: the tables of the charts' numbers too, where its PDF carries the annex of them. */
export const quotedInReport = (document: Document): Document =>
  document.annexIn.data.includes("pdf")
    ? { ...document, quotes: [...document.quotes, ...dataQuotes(document)] }
    : document;
