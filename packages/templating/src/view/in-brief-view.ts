import type { Document, Inline, KeyFigure, Recommendation } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import { type PageNumbers, unknownPage } from "../inline/page-numbers.ts";
import { plainText } from "../inline/plain-text.ts";
import { lineOf } from "../line-of.ts";
import { annexId } from "./annex-view.ts";
import { type CitationView, citationViews, sourceWord } from "./citation-view.ts";

/** Page 2, which alone must answer: what, so what, how much, do what, by whom. */
export interface InBriefView {
  readonly audience: string;
  readonly readingTime: string;
  readonly dataCutOff: string;
  readonly standfirst: readonly Inline[];
  readonly keyMessages: readonly { readonly number: number; readonly message: readonly Inline[] }[];
  readonly keyFigures: KeyFiguresView;
  /** Where the author wrote them: empty where that is not known. */
  readonly lines: Readonly<Record<"standfirst" | "messages", string>>;
  readonly recommendations: readonly Recommendation[];
  readonly contents: readonly ContentsEntry[];
  /** Contents too long for page 2 have a page of their own. */
  readonly contentsStyle: "beside" | "apart";
  /** Dense where the page would not hold its parts at their ease; bare where it has hardly any, and the text follows at once. */
  readonly density: "airy" | "dense" | "bare";
  /** Four recommendations and more stand side by side across the page. */
  readonly asksWidth: "full" | "column";
}

interface KeyFiguresView {
  readonly line: string;
  readonly figures: readonly KeyFigure[];
  readonly sourceWord: string;
  readonly citations: readonly CitationView[];
}

interface ContentsEntry {
  readonly id: string;
  /** Empty for the pages after the last section. */
  readonly number: string;
  readonly heading: readonly Inline[];
  /** As wide as the last page's number will be, so that the second print lays out as the first did. */
  readonly page: string;
}

export const sourcesId = "sources";
/** Lines of key messages and of the contents that page 2 holds at its ease, and letters in a line. */
const easyLines = 13;
const lineLength = 62;

/** Entries of the contents that page 2 holds beside all else, in two columns. */
const mostEntries = 14;

/** With the entry of the sources. */
const hasOwnPage = ({ sections }: Document): boolean => sections.length + 1 > mostEntries;

/** Hardly anything to be said in brief: the rest of a page with a standfirst and the contents would be empty. */
const isBare = (document: Document): boolean =>
  !hasOwnPage(document) &&
  [document.keyMessages, document.keyFigures, document.recommendations].every(({ length }) => length === 0);

/**
 * How many pages stand whole before the one of the first section: cover, "In brief" where it says anything, and the
 * contents where they are long. A profile's first section stands below its band.
 */
export function frontPages(document: Document): number {
  if (document.layout === "profile") return 0;
  return hasOwnPage(document) ? 3 : isBare(document) ? 1 : 2;
}

/** @param annexed whether annexes follow the sources, which the contents then list */
export function inBriefView(
  document: Document,
  pages: PageNumbers | null,
  annexed: boolean,
  word: FrameLookup,
): InBriefView {
  const { meta, keyMessages, recommendations, places } = document;
  const line = (part: string): string => (places[part] ? lineOf(places[part]) : "");
  const entries = document.layout === "profile" ? [] : contents(document, pages, annexed, word);
  const messageLines = keyMessages.map((message) => Math.ceil(plainText(message).length / lineLength));
  const onPage = hasOwnPage(document) ? 0 : entries.length;
  const lines = messageLines.reduce((sum, each) => sum + each, onPage);
  return {
    audience: meta.audience,
    readingTime: meta.readingTime,
    dataCutOff: meta.dataCutOff,
    standfirst: document.standfirst,
    keyMessages: keyMessages.map((message, at) => ({ number: at + 1, message })),
    keyFigures: { ...keyFiguresView(document, word), line: line("key-figures") },
    lines: { standfirst: line("standfirst"), messages: line("key-messages") },
    recommendations,
    contents: entries,
    contentsStyle: hasOwnPage(document) ? "apart" : "beside",
    density: isBare(document) ? "bare" : lines > easyLines || recommendations.length > 3 ? "dense" : "airy",
    asksWidth: recommendations.length > 3 ? "full" : "column",
  };
}

function keyFiguresView({ keyFigures, sources }: Document, word: FrameLookup): Omit<KeyFiguresView, "line"> {
  const quoted = new Set(keyFigures.flatMap((figure) => figure.quote.sources));
  const citations = citationViews(sources.filter((source) => quoted.has(source.id)));
  return { figures: keyFigures, sourceWord: sourceWord(citations, word), citations };
}

function contents(
  { sections }: Document,
  pages: PageNumbers | null,
  annexed: boolean,
  word: FrameLookup,
): readonly ContentsEntry[] {
  const page = (id: string): string => String(pages?.get(id) ?? unknownPage);
  const last = (id: string, key: string): ContentsEntry => ({
    id,
    number: "",
    heading: [{ kind: "text", text: word(key) }],
    page: page(id),
  });
  return [
    ...sections.map(({ id, number, heading }) => ({ id, number: String(number), heading, page: page(id) })),
    last(sourcesId, "notes-and-sources"),
    ...(annexed ? [last(annexId, "annex")] : []),
  ];
}
