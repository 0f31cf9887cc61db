import type { Document, Inline, Note } from "@chancery/core";
import { bibtex } from "../citation/bibtex.ts";
import { fileNamesOf } from "../citation/identifiers.ts";
import type { FrameLookup } from "../frame-words.ts";
import type { Html } from "../html.ts";
import { anchorsOf } from "../view/annex-anchors.ts";
import { annexId } from "../view/annex-view.ts";
import { type PageView, pageView } from "../view/page-view.ts";
import { type DownloadView, dataAddress } from "./data-address.ts";
import { linkedData } from "./linked-data.ts";
import { type LinkView, linkViews, type MetaView, metaViews } from "./metadata.ts";
import { type NumberPanelView, numberPanels } from "./number-panels.ts";
import { type WebDrawing, webFigureView } from "./web-figure-view.ts";

/** What the screen shows of a document beside its words. */
export interface WebDrawings {
  readonly cover: string;
  readonly figures: ReadonlyMap<string, WebDrawing>;
  readonly swatches: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** All that web.hbs prints but its style, its script and its policy. */
export interface WebView extends PageView {
  readonly metadata: readonly MetaView[];
  readonly links: readonly LinkView[];
  readonly linkedData: Html;
  readonly contents: readonly EntryView[];
  readonly notes: readonly Note[];
  readonly numbers: readonly NumberPanelView[];
  readonly downloads: readonly (DownloadView & { readonly words: string })[];
}

interface EntryView {
  readonly id: string;
  /** Empty for what is no numbered section. */
  readonly number: string;
  readonly heading: readonly Inline[];
}

/** @param evidence the evidence file's text; null leaves its download out */
export function webView(
  document: Document,
  drawings: WebDrawings,
  evidence: string | null,
  word: FrameLookup,
): WebView {
  const names = fileNamesOf(document);
  const paper = { ...drawings, figures: new Map<string, string>() };
  const figure = webFigureView(drawings.figures, names.figure);
  const tools = { language: document.language, word, drawings: paper, figure };
  const page = pageView(document, paper, null, "html", tools);
  const anchors = anchorsOf(document.annex);
  return {
    ...page,
    metadata: metaViews(document),
    links: linkViews(document),
    linkedData: linkedData(document),
    contents: contents(document, page, word),
    notes: document.notes,
    numbers: numberPanels(document, anchors, word),
    downloads: downloads(document, evidence, word),
  };
}

function contents({ sections, notes }: Document, page: PageView, word: FrameLookup): readonly EntryView[] {
  const entry = (id: string, text: string): EntryView => ({ id, number: "", heading: [{ kind: "text", text }] });
  return [
    entry("in-brief", word("in-brief")),
    ...sections.map(({ id, number, heading }) => ({ id, number: String(number), heading })),
    ...(notes.length > 0 ? [entry("notes", word("notes"))] : []),
    entry(page.sources.id, word("sources")),
    ...(page.hasAnnex ? [entry(annexId, word("annex"))] : []),
  ];
}

function downloads(document: Document, evidence: string | null, word: FrameLookup): WebView["downloads"] {
  const names = fileNamesOf(document);
  const citation = {
    file: names.bibliography,
    address: dataAddress("application/x-bibtex", bibtex(document)),
    words: word("download-citation"),
  };
  if (evidence === null) return [citation];
  const address = dataAddress("application/json", evidence);
  return [{ file: names.evidence, address, words: word("download-evidence") }, citation];
}
