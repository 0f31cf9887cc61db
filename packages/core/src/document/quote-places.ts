import { type Composition, frameWord } from "./composition.ts";
import type { AnnexPlace, Block, Document, Figure, Inline, Quote, Section } from "./document.ts";

/** Where each quote stands, by its id. */
export type QuotePlaces = ReadonlyMap<string, AnnexPlace>;

type Opening = Pick<Document, "gist" | "standfirst" | "keyMessages" | "keyFigures">;

/** Says of each quote of a document in which of its parts it stands, as a reader would look for it. */
export function quotePlaces(opening: Opening, sections: readonly Section[], composition: Composition): QuotePlaces {
  const places = new Map<string, AnnexPlace>();
  const found = (words: string, ids: readonly string[], anchor?: string): void => {
    for (const id of ids) if (!places.has(id)) places.set(id, { words, anchor: anchor ?? id });
  };
  const { gist, standfirst, keyMessages, keyFigures } = opening;
  found(frameWord("cover", composition), quotesIn(gist));
  const brief = [standfirst, ...keyMessages, ...keyFigures.map(({ label }) => label)].flatMap(quotesIn);
  found(frameWord("in-brief", composition), [...brief, ...keyFigures.map(({ quote }) => quote.id)]);
  for (const { number, heading, blocks } of sections) {
    const words = `${frameWord("section", composition)} ${number}`;
    found(words, quotesIn(heading));
    for (const block of blocks.flatMap(withInner)) {
      if (block.kind === "figure") findInFigure(block.figure, found);
      else found(words, quotesIn(inlinesOf(block)));
    }
  }
  return places;
}

type Found = (words: string, ids: readonly string[], anchor?: string) => void;

/** The numbers of an alt text stand in no element of their own: the figure is where they are. */
function findInFigure(figure: Figure, found: Found): void {
  const { id, label, title, subtitle, note, alt } = figure;
  const cells =
    figure.kind === "table"
      ? [
          ...figure.columns.map(({ heading }) => heading),
          ...figure.rows.flatMap(({ cells: all }) => all.map((cell) => cell.children)),
        ]
      : [];
  found(label, [title, subtitle, note, ...cells].flatMap(quotesIn));
  found(label, quotesIn(alt), id);
}

/** The quotes in the tables of the charts' numbers, which a format prints that carries the annex of them. */
export const dataQuotes = ({ figures }: Pick<Document, "figures">): readonly Quote[] =>
  figures
    .flatMap((figure) => (figure.kind === "table" ? [] : figure.data))
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children)))
    .flatMap((inline) => (inline.kind === "quote" ? inline.quote : []));

const withInner = (block: Block): readonly Block[] =>
  block.kind === "callout" ? [block, ...block.blocks.flatMap(withInner)] : [block];

/** The words of a block that is no figure; those of the blocks inside it are their own. */
function inlinesOf(block: Exclude<Block, { kind: "figure" }>): readonly Inline[] {
  switch (block.kind) {
    case "list":
      return block.items.flat();
    case "callout":
      return block.title;
    case "pull-quote":
      return [...block.children, ...block.who];
    case "recommendations":
      return block.recommendations.flatMap(({ title, text, who, by, short }) => [title, text, who, by, short].flat());
    default:
      return block.children;
  }
}

function quotesIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === "quote") return inline.quote.id;
    if (inline.kind === "note") return quotesIn(inline.note.children);
    return "children" in inline ? quotesIn(inline.children) : [];
  });
}
