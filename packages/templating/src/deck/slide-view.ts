import type { Deck, Figure, Inline, KeyFigure, PlainPart, Recommendation, Slide, SlideBlock } from "@chancery/core";
import { decorativeDrawing } from "../drawing.ts";
import type { FrameLookup } from "../frame-words.ts";
import type { Html } from "../html.ts";
import { type ReferencesView, referencesView } from "../view/end-view.ts";
import type { FigureView } from "../view/exhibit-view.ts";
import { figureView } from "../view/figure-view.ts";
import type { Drawings, ViewTools } from "../view/tools.ts";

/** The figures' drawings by `<slide>-<figure>`: a figure may stand on two slides at two sizes. */
export type DeckDrawings = Drawings;

/** What the template of a slide prints, complete. */
export interface SlideView {
  readonly id: string;
  readonly layout: Slide["layout"];
  readonly isCover: boolean;
  readonly cover: CoverView;
  readonly question: readonly Inline[];
  readonly title: readonly Inline[];
  readonly blocks: readonly SlideBlockView[];
  readonly aside: readonly SlideBlockView[];
  /** `words` where nothing is drawn and no table stands: the words are then larger. */
  readonly fill: "words" | "evidence";
  readonly number: string;
  readonly sourceWord: string;
  readonly sources: readonly string[];
  /** The notes under the slide's figures, such as what is not comparable. */
  readonly remarks: readonly (readonly Inline[])[];
}

interface CoverView {
  readonly art: Html;
  readonly publisherLines: readonly string[];
  readonly subtitle: string;
  readonly authorship: string;
  readonly role: string;
  readonly date: string;
}

export type SlideBlockView =
  | { readonly partial: "paragraph"; readonly children: readonly Inline[] }
  | { readonly partial: "list"; readonly ordered: boolean; readonly items: readonly Item[] }
  | { readonly partial: "key-messages"; readonly items: readonly Item[] }
  | { readonly partial: "take-aways"; readonly items: readonly Item[] }
  | { readonly partial: "key-figures"; readonly figures: readonly KeyFigure[] }
  | { readonly partial: "recommendations"; readonly recommendations: readonly Recommendation[] }
  | {
      readonly partial: "pull-quote";
      readonly open: string;
      readonly children: readonly Inline[];
      readonly close: string;
      readonly who: readonly Inline[];
    }
  | ({ readonly partial: "sources" } & ReferencesView)
  | (FigureView & { readonly named: boolean; readonly density: string });

interface Item {
  readonly number: number;
  readonly children: readonly Inline[];
}

const wordy: ReadonlySet<SlideBlock["kind"]> = new Set(["paragraph", "list", "key-messages"]);
/** Rows up to which a table is set so: few fill the slide, many are small. */
const densities = [
  [4, "open"],
  [7, "easy"],
  [10, "close"],
] as const;

export function slideView(slide: Slide, deck: Deck, drawings: DeckDrawings, word: FrameLookup): SlideView {
  const views = slide.blocks.map((block) => blockView(block, slide, deck, drawings, word));
  const beside = slide.layout === "take-aways";
  const figures = slide.blocks.flatMap((block) => (block.kind === "figure" ? block.figure : []));
  return {
    id: slide.id,
    layout: slide.layout,
    isCover: slide.layout === "cover",
    cover: coverView(deck, drawings),
    question: slide.question,
    title: slide.title,
    blocks: beside ? views.filter(({ partial }) => partial !== "take-aways") : views,
    aside: beside ? views.filter(({ partial }) => partial === "take-aways") : [],
    fill: slide.blocks.every(({ kind }) => wordy.has(kind)) ? "words" : "evidence",
    number: slide.number,
    sourceWord: word(slide.sources.length === 1 ? "source" : "sources"),
    sources: slide.sources.map(({ citation }) => citation),
    remarks: figures.flatMap(({ note }) => (note.length > 0 ? [note] : [])),
  };
}

/** A part of a slide of plain Slidev: running text, or blocks as on any slide. */
export interface PartView {
  readonly isInline: boolean;
  readonly children: readonly Inline[];
  readonly blocks: readonly SlideBlockView[];
}

export function partView(
  part: PlainPart,
  { slide, deck, drawings, word }: { slide: Slide; deck: Deck; drawings: DeckDrawings; word: FrameLookup },
): PartView {
  if (part.kind === "inline") return { isInline: true, children: part.children, blocks: [] };
  const blocks = part.blocks.map((block) => blockView(block, slide, deck, drawings, word));
  return { isInline: false, children: [], blocks };
}

const coverView = ({ meta }: Deck, { cover }: DeckDrawings): CoverView => ({
  art: decorativeDrawing(cover),
  publisherLines: meta.publisherLines,
  subtitle: meta.subtitle,
  authorship: meta.authorship,
  role: meta.authorshipRole,
  date: meta.dateText,
});

function blockView(
  block: SlideBlock,
  slide: Slide,
  deck: Deck,
  drawings: DeckDrawings,
  word: FrameLookup,
): SlideBlockView {
  switch (block.kind) {
    case "paragraph":
      return { partial: "paragraph", children: block.children };
    case "list":
      return { partial: "list", ordered: block.ordered, items: numbered(block.items) };
    case "key-messages":
      return { partial: "key-messages", items: numbered(block.messages) };
    case "take-aways":
      return { partial: "take-aways", items: numbered(block.items) };
    case "key-figures":
      return { partial: "key-figures", figures: block.figures };
    case "recommendations":
      return { partial: "recommendations", recommendations: block.recommendations };
    case "pull-quote":
      return { partial: "pull-quote", ...block.marks, children: block.children, who: block.who };
    case "sources":
      return { partial: "sources", ...referencesView(block.references, word) };
    case "figure":
      return exhibitView(block.figure, slide, { language: deck.language, word, drawings, figure: figureView });
  }
}

function exhibitView(figure: Figure, slide: Slide, tools: ViewTools): SlideBlockView {
  const rows = figure.kind === "table" ? figure.rows.length : 0;
  return {
    ...figureView({ ...figure, id: `${slide.id}-${figure.id}` }, tools),
    // One alone is named by the slide's own title, which says its finding.
    named: slide.blocks.filter(({ kind }) => kind === "figure").length > 1,
    density: densities.find(([most]) => rows <= most)?.[1] ?? "small",
  };
}

const numbered = (items: readonly (readonly Inline[])[]): readonly Item[] =>
  items.map((children, at) => ({ number: at + 1, children }));
