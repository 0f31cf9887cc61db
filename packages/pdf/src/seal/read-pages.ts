import type { PDFDocument } from "@cantoo/pdf-lib";
import { type Drawn, everythingDrawn } from "../content/drawn.ts";
import { Fonts } from "../content/font.ts";
import { isArtifact, tagOf } from "../content/marks.ts";
import { readPage } from "../content/page.ts";
import { joinText, tidy } from "../content/text.ts";
import { textEntry } from "../objects.ts";
import { ancestors, type Element, itemsIn, readTree, typeOf } from "../structure/tree.ts";
import { quoteOf } from "./quote-tags.ts";

/**
 * What a text on a page is: `quote`, a quoted number; `figure`, words of a drawing; `frame`, heads, feet, labels, page
 * numbers in the contents and marks of notes; `text`, all else.
 */
export type PieceKind = "quote" | "figure" | "frame" | "text";

/** Text that belongs together, in the order in which it is drawn. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

/** A quoted number as a page prints it. */
export interface PrintedQuote {
  readonly id: string;
  readonly text: string;
}

export interface PageText {
  /** As drawn, glyph by glyph, on one line: what a mark says that it reads as does not count. */
  readonly text: string;
  /** The quotes that begin on the page, in the order of the tags. */
  readonly quotes: readonly PrintedQuote[];
  readonly pieces: readonly Piece[];
  /** The words that stand for the pictures that begin on the page. */
  readonly alternatives: readonly string[];
}

/** What each page prints. */
export function readPages(pdf: PDFDocument): readonly PageText[] {
  const fonts = new Fonts();
  const contents = pdf.getPages().map((page) => readPage(page, fonts, true));
  const elements = readTree(pdf)?.elements ?? [];
  const owners = ownersIn(elements);
  const quotes = new Map<Element, { page: number; drawn: Drawn[] }>();
  const pages = contents.map((content, at) => {
    const drawn = [...everythingDrawn(content)].filter(({ kind }) => kind === "text");
    for (const one of drawn) {
      const quote = quoteAround(owners.get(tagOf(one.mark) ?? ""));
      if (!quote) continue;
      const known = quotes.get(quote) ?? { page: at, drawn: [] };
      quotes.set(quote, known);
      known.drawn.push(one);
    }
    return { text: asDrawn(drawn), pieces: piecesOf(drawn, owners) };
  });
  const order = elements.filter((element) => quotes.has(element));
  return pages.map((page, at) => ({
    ...page,
    quotes: order.flatMap((element) => {
      const found = quotes.get(element);
      return found?.page === at ? { id: quoteOf(element) ?? "", text: asDrawn(found.drawn) } : [];
    }),
    alternatives: alternativesOn(pdf.getPages()[at]?.ref.toString() ?? "", elements),
  }));
}

/** What is seen: a text that a mark says instead is for who hears it. */
const asDrawn = (drawn: readonly Drawn[]): string => tidy(joinText(drawn.map((one) => ({ ...one, mark: null }))));

function ownersIn(elements: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(
    elements.flatMap((element) =>
      element.kids.flatMap((kid) => (kid.kind === "content" ? [[kid.key, element] as const] : [])),
    ),
  );
}

const around = (element: Element): readonly Element[] => [element, ...ancestors(element)];

const quoteAround = (element: Element | undefined): Element | undefined =>
  element && around(element).find((one) => quoteOf(one) !== null);

function piecesOf(drawn: readonly Drawn[], owners: ReadonlyMap<string, Element>): Piece[] {
  const groups: { readonly key: unknown; readonly kind: PieceKind; readonly drawn: Drawn[] }[] = [];
  for (const one of drawn) {
    const owner = owners.get(tagOf(one.mark) ?? "");
    const kind = kindOf(one, owner);
    const key = kind === "quote" ? quoteAround(owner) : kind;
    const last = groups.at(-1);
    if (last && last.key === key) last.drawn.push(one);
    else groups.push({ key, kind, drawn: [one] });
  }
  return groups.map((group) => ({ kind: group.kind, text: asDrawn(group.drawn) }));
}

function kindOf({ mark }: Drawn, owner: Element | undefined): PieceKind {
  if (owner === undefined) return isArtifact(mark) ? "frame" : "text";
  if (quoteAround(owner)) return "quote";
  const types = around(owner).map(typeOf);
  if (types.includes("Figure")) return "figure";
  return types.some((type) => type === "Lbl" || type === "TOC" || type === "Reference") ? "frame" : "text";
}

/** The words for the pictures of a page; a picture is on the page of its first content. */
const alternativesOn = (page: string, elements: readonly Element[]): readonly string[] =>
  elements
    .filter((element) => typeOf(element) === "Figure" && firstPage(element) === page)
    .flatMap(({ dict }) => textEntry(dict, "Alt") ?? []);

const firstPage = (element: Element): string | undefined =>
  [...itemsIn(element)].map(({ page }) => page?.toString()).find((page) => page !== undefined);
