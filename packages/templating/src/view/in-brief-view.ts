import type { Document, Inline, KeyFigure, Recommendation } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import { plainText } from "../inline/plain-text.ts";
import { annexId } from "./annex-view.ts";
import { type CitationView, citationViews, sourceWord } from "./citation-view.ts";
import type { PageNumbers } from "./tools.ts";

/** Page 2, which alone must answer: what, so what, how much, do what, by whom. */
export interface InBriefView {
  readonly audience: string;
  readonly readingTime: string;
  readonly dataCutOff: string;
  readonly standfirst: readonly Inline[];
  readonly keyMessages: readonly { readonly number: number; readonly message: readonly Inline[] }[];
  readonly keyFigures: KeyFiguresView;
  readonly recommendations: readonly Recommendation[];
  readonly contents: readonly ContentsEntry[];
  /** Dense where the page would not hold its parts at their ease. */
  readonly density: "airy" | "dense";
  /** Four recommendations and more stand side by side across the page. */
  readonly asksWidth: "full" | "column";
}

interface KeyFiguresView {
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
const unknownPage = "\u2007\u2007";

/** @param annexed whether annexes follow the sources, which the contents then list */
export function inBriefView(
  document: Document,
  pages: PageNumbers | null,
  annexed: boolean,
  word: FrameLookup,
): InBriefView {
  const { meta, keyMessages, recommendations } = document;
  const entries = contents(document, pages, annexed, word);
  const messageLines = keyMessages.map((message) => Math.ceil(plainText(message).length / lineLength));
  const lines = messageLines.reduce((sum, each) => sum + each, entries.length);
  return {
    audience: meta.audience,
    readingTime: meta.readingTime,
    dataCutOff: meta.dataCutOff,
    standfirst: document.standfirst,
    keyMessages: keyMessages.map((message, at) => ({ number: at + 1, message })),
    keyFigures: keyFiguresView(document, word),
    recommendations,
    contents: entries,
    density: lines > easyLines || recommendations.length > 3 ? "dense" : "airy",
    asksWidth: recommendations.length > 3 ? "full" : "column",
  };
}

function keyFiguresView({ keyFigures, sources }: Document, word: FrameLookup): KeyFiguresView {
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
