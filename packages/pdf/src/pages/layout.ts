import { elementText } from "../conform/links.ts";
import { type Content, type Drawn, everythingDrawn } from "../content/drawn.ts";
import { isArtifact, tagOf } from "../content/marks.ts";
import type { Box } from "../content/matrix.ts";
import { drawnByTag } from "../content/tagged.ts";
import type { Inspection } from "../lint/inspection.ts";
import { textEntry } from "../objects.ts";
import type { ContentItem, Element, ObjectItem, Tree } from "../structure/tree.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { type Exhibit, readExhibits } from "./exhibits.ts";
import { type Piece, pieceOf } from "./line.ts";

/** A page as it looks. Lengths in points, from its lower left corner. */
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Where text may stand: between head and foot, as wide as these; the page itself where it has neither. */
  readonly area: { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };
  /** Whether head or foot are printed: a cover has none. */
  readonly framed: boolean;
  /** All text between head and foot. */
  readonly pieces: readonly Piece[];
  /** What is drawn between head and foot, text and all else, but for the page's ground. */
  readonly boxes: readonly Box[];
}

/** A PDF's pages with its tags laid over them. */
export interface Layout {
  readonly language: string;
  readonly pages: readonly Page[];
  /** Headings, paragraphs, items, cells, notes: in reading order. */
  readonly blocks: readonly Block[];
  readonly exhibits: readonly Exhibit[];
  readonly tree: Tree | null;
  /** What an element says, notes and all. */
  textOf(element: Element): string;
  /** The page of a piece of content or of an annotation. */
  pageOf(item: ContentItem | ObjectItem): number | null;
}

export function readLayout({ pdf, contents, tree }: Inspection): Layout {
  const sizes = pdf.getPages().map((page) => page.getSize());
  const frames = contents.map((content) => [...everythingDrawn(content)].filter(isFrame));
  const sides = sidesOf(frames.flat());
  const pages = contents.map((content, at) =>
    readPage(content, { number: at + 1, ...(sizes[at] ?? { width: 0, height: 0 }), frame: frames[at] ?? [], sides }),
  );
  const drawn = drawnByTag(contents);
  const numbers = new Map(pdf.getPages().map(({ ref }, at) => [ref.toString(), at + 1]));
  const blocks = tree ? readBlocks(tree, drawn, numbers) : [];
  const exhibits = tree ? readExhibits(tree, blocks, drawn, numbers) : [];
  return { language: textEntry(pdf.catalog, "Lang") ?? "en", pages, blocks, exhibits, tree, textOf, pageOf };

  function textOf(element: Element): string {
    return elementText(element, drawn);
  }
  function pageOf({ page }: ContentItem | ObjectItem): number | null {
    return numbers.get(page?.toString() ?? "") ?? null;
  }
}

/** Text of heads and feet, which are marked so. */
const isFrame = ({ kind, mark }: Drawn): boolean =>
  kind === "text" && tagOf(mark) === null && mark?.tag === "Artifact" && mark.subtype !== null;

interface Sides {
  readonly left: number;
  readonly right: number;
}

/** Heads and feet begin and end where the text may. */
function sidesOf(frame: readonly Drawn[]): Sides | null {
  const boxes = frame.flatMap(({ box }) => (box ? [box] : []));
  if (boxes.length === 0) return null;
  return { left: Math.min(...boxes.map(([left]) => left)), right: Math.max(...boxes.map(([, , right]) => right)) };
}

/** Where the head ends or the foot begins. */
function edge(frame: readonly Drawn[], which: "Header" | "Footer", pick: (...heights: number[]) => number) {
  const boxes = frame.flatMap(({ box, mark }) => (box && mark?.subtype === which ? [box] : []));
  return boxes.length === 0 ? null : pick(...boxes.map(([, bottom, , top]) => (which === "Header" ? bottom : top)));
}

interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly frame: readonly Drawn[];
  readonly sides: Sides | null;
}

function readPage(content: Content, { number, width, height, frame, sides }: Sheet): Page {
  const all = [...everythingDrawn(content)].filter(({ kind }) => kind !== "form");
  const framed = frame.length > 0;
  const left = (framed ? sides?.left : null) ?? 0;
  const right = (framed ? sides?.right : null) ?? width;
  const covers = ([x, bottom, end, top]: Box) => end - x > 0.98 * (right - left) && top - bottom > 0.6 * height;
  const ground = all.find(({ kind, box }) => kind === "path" && box !== null && covers(box))?.box;
  const area = {
    left,
    right,
    bottom: framed ? (ground?.[1] ?? edge(frame, "Footer", Math.max) ?? 0) : 0,
    top: framed ? (ground?.[3] ?? edge(frame, "Header", Math.min) ?? height) : height,
  };
  const inside = all.filter(({ kind, box, mark }) => {
    if (box === null) return false;
    const middle = (box[1] + box[3]) / 2;
    return !(kind === "path" && covers(box)) && !(isArtifact(mark) && (middle > area.top || middle < area.bottom));
  });
  return {
    number,
    width,
    height,
    area,
    framed,
    pieces: inside.flatMap((one) => (one.kind === "text" ? (pieceOf(one, number) ?? []) : [])),
    boxes: inside.flatMap(({ box }) => (box ? [box] : [])),
  };
}
