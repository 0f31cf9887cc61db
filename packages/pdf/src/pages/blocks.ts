import type { Drawn } from "../content/drawn.ts";
import { softened } from "../structure/parted.ts";
import { type Element, itemsIn, type Kid, type Tree, typeOf } from "../structure/tree.ts";
import { type Line, linesOf, type Piece, pieceOf } from "./line.ts";

/** A piece of the document that is read as one: it may lie on several pages. */
export interface Block {
  /** The type of its tag: `P`, `H2`, `LI`, `Caption`, `TH`, `TD`, `Note`, `TOCI`. */
  readonly type: string;
  readonly element: Element;
  /** In reading order, without those of the notes inside it; never empty. */
  readonly lines: readonly Line[];
  readonly text: string;
}

const blockTypes = /^(P|H[1-6]?|LI|Caption|TH|TD|TOCI|Note|BlockQuote)$/;
/** What stands in running text but is set elsewhere. */
const apart = /^(Note|Figure|Formula)$/;

/** The blocks of a document in the order of its tags, the outermost of those that lie in one another; notes by themselves. */
export function readBlocks(
  tree: Tree,
  drawn: ReadonlyMap<string, readonly Drawn[]>,
  numbers: ReadonlyMap<string, number>,
): Block[] {
  const blocks: Block[] = [];
  const visit = (kids: readonly Kid[]): void => {
    for (const kid of kids) {
      if (kid.kind !== "element") continue;
      const type = typeOf(kid);
      if (!blockTypes.test(type) || holdsBlocks(kid)) {
        visit(kid.kids);
        continue;
      }
      add(type, kid);
      visit(setApart(kid));
    }
  };
  const add = (type: string, element: Element): void => {
    const lines = linesOf(piecesOf(element, drawn, numbers));
    if (lines.length > 0) blocks.push({ type, element, lines, text: textOf(lines) });
  };
  visit(tree.kids);
  return blocks;
}

/** A list item or quotation with paragraphs of its own is only what holds them. */
const holdsBlocks = (element: Element): boolean =>
  element.kids.some(
    (kid) =>
      kid.kind === "element" && (/^(P|H[1-6]?|L|Table)$/.test(typeOf(kid)) || (isPlain(kid) && holdsBlocks(kid))),
  );

const isPlain = (element: Element): boolean => /^(NonStruct|Div|LBody|Sect|Span)$/.test(typeOf(element));

function setApart({ kids }: Element): Element[] {
  return kids.flatMap((kid) => (kid.kind !== "element" ? [] : apart.test(typeOf(kid)) ? [kid] : setApart(kid)));
}

/** The pieces of text of an element in reading order, without what is set apart from it. */
export function piecesOf(
  element: Element,
  drawn: ReadonlyMap<string, readonly Drawn[]>,
  numbers: ReadonlyMap<string, number>,
): readonly Piece[] {
  const pieces = element.kids.flatMap((kid) => {
    if (kid.kind === "element") return apart.test(typeOf(kid)) ? [] : piecesOf(kid, drawn, numbers);
    if (kid.kind !== "content") return [];
    const page = numbers.get(kid.page?.toString() ?? "") ?? 0;
    return (drawn.get(kid.key) ?? []).flatMap((one) => (one.kind === "text" ? (pieceOf(one, page) ?? []) : []));
  });
  return softened(element, pieces);
}

export const textOf = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text.trim())
    .reduce((all, line) => (/[\u00ad-]$/.test(all) ? `${all.replace(/\u00ad$/, "")}${line}` : `${all} ${line}`), "")
    .replaceAll(/[\u00ad\u200b]/g, "")
    .trim();

/** The pages on which an element has content, in order. */
export function pagesOf(element: Element, numbers: ReadonlyMap<string, number>): number[] {
  const pages = [...itemsIn(element)].flatMap(({ page }) => numbers.get(page?.toString() ?? "") ?? []);
  return [...new Set(pages)].sort((a, b) => a - b);
}
