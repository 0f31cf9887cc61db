import type { Document, Inline } from "@chancery/core";
import { decorativeDrawing } from "../drawing.ts";
import type { FrameLookup } from "../frame-words.ts";
import type { Html } from "../html.ts";
import type { PageNumbers } from "../inline/page-numbers.ts";
import { plainText } from "../inline/plain-text.ts";
import { lineOf } from "../line-of.ts";
import { type AnnexView, annexView, isEmpty } from "./annex-view.ts";
import { type BlockView, blockViews } from "./block-view.ts";
import { type ColophonView, colophonView, type ReferencesView, referencesView } from "./end-view.ts";
import { type InBriefView, inBriefView, sourcesId } from "./in-brief-view.ts";
import type { Drawings, Format, ViewTools } from "./tools.ts";

/** All that page.hbs prints, complete: a template that asks for more is a mistake and throws. */
export interface PageView {
  readonly language: string;
  /** A class of the whole page. */
  readonly layout: Document["layout"];
  readonly title: string;
  readonly author: string;
  readonly description: string;
  readonly keywords: string;
  readonly cover: CoverView;
  readonly inBrief: InBriefView;
  readonly sections: readonly SectionView[];
  readonly sources: ReferencesView & { readonly id: string };
  readonly endMatter: Document["meta"]["endMatter"];
  readonly colophon: ColophonView;
  readonly hasAnnex: boolean;
  readonly annex: AnnexView;
}

interface CoverView {
  readonly art: Html;
  /** Where the author wrote them: empty where that is not known. */
  readonly lines: Readonly<Record<"title" | "subtitle" | "authorship" | "gist", string>>;
  readonly publisherLines: readonly string[];
  readonly series: string;
  readonly number: string;
  readonly date: string;
  readonly title: string;
  readonly subtitle: string;
  readonly authorship: string;
  readonly role: string;
  readonly gist: readonly Inline[];
}

interface SectionView {
  readonly id: string;
  readonly number: number;
  readonly line: string;
  readonly heading: readonly Inline[];
  readonly blocks: readonly BlockView[];
}

export function pageView(
  document: Document,
  drawings: Drawings,
  pages: PageNumbers | null,
  format: Format,
  tools: ViewTools,
): PageView {
  const { meta, sections } = document;
  const annex = annexView(document, format);
  return {
    language: document.language,
    layout: document.layout,
    title: meta.title,
    author: meta.authorship,
    description: plainText(document.gist),
    keywords: meta.keywords.join(", "),
    cover: coverView(document, drawings.cover),
    inBrief: inBriefView(document, pages, !isEmpty(annex), tools.word),
    sections: sections.map(({ id, number, heading, blocks, place }) => ({
      id,
      number,
      line: lineOf(place),
      heading,
      blocks: blockViews(blocks, tools, true),
    })),
    sources: { id: sourcesId, ...referencesView(document.sources, tools.word) },
    // The colophon stands right below, and names the contact too.
    endMatter: meta.endMatter.filter(({ id }) => document.layout !== "profile" || id !== "contact"),
    colophon: colophonView(document),
    hasAnnex: !isEmpty(annex),
    annex,
  };
}

function coverView({ meta, gist, places }: Document, art: string): CoverView {
  const line = (part: string): string => (places[part] ? lineOf(places[part]) : "");
  return {
    lines: { title: line("title"), subtitle: line("subtitle"), authorship: line("authorship"), gist: line("gist") },
    art: decorativeDrawing(art),
    publisherLines: meta.publisherLines,
    series: meta.series,
    number: meta.number,
    date: meta.dateText,
    title: meta.title,
    subtitle: meta.subtitle,
    authorship: meta.authorship,
    role: meta.authorshipRole,
    gist,
  };
}

/** Heads and feet of the pages. */
export function marginTexts({ meta }: Document, word: FrameLookup): Readonly<Record<string, string>> {
  return {
    "head-left": `${meta.series} ${word("number")}\u00a0${meta.number}`,
    "head-right": meta.title,
    "foot-left": `${meta.publisher} · ${meta.dateText}`,
  };
}
