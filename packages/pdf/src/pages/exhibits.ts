import { isColumnHead } from "../conform/untag.ts";
import type { Drawn } from "../content/drawn.ts";
import { type Box, union } from "../content/matrix.ts";
import { ancestors, type Element, elementsIn, itemsIn, type Tree, typeOf } from "../structure/tree.ts";
import { type Block, pagesOf } from "./blocks.ts";

/** A figure or table with all that belongs to it: label, title, key, source. */
export interface Exhibit {
  readonly kind: "figure" | "table";
  /** The figure or table itself. */
  readonly element: Element;
  /** What holds it and its words; the element itself where nothing does. */
  readonly group: Element;
  /** "FIGURE 3" as it is printed; empty where it has none. */
  readonly label: string;
  readonly text: string;
  /** The pages of the figure or table. */
  readonly pages: readonly number[];
  /** The pages of the whole group. */
  readonly allPages: readonly number[];
  /** A figure's drawing, on its first page. */
  readonly box: Box | null;
  /** A table's rows of cells, each with its pages; heads first. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly head: boolean;
  readonly page: number;
}

export function readExhibits(
  tree: Tree,
  blocks: readonly Block[],
  drawn: ReadonlyMap<string, readonly Drawn[]>,
  numbers: ReadonlyMap<string, number>,
): Exhibit[] {
  return tree.elements.flatMap((element) => {
    const type = typeOf(element);
    if (type !== "Figure" && type !== "Table") return [];
    const pages = pagesOf(element, numbers);
    const group = groupOf(element);
    const words = blocks.filter((block) => isIn(block.element, group));
    const opening = words[0]?.lines[0]?.text.trim() ?? "";
    return {
      kind: type === "Table" ? "table" : "figure",
      element,
      group,
      label: /^\p{L}+\.?\s\d+$/u.test(opening) ? opening : "",
      text: words.find(({ type: one }) => one === "Caption" || one === "P")?.text ?? "",
      pages,
      allPages: pagesOf(group, numbers),
      box: type === "Figure" ? boxOf(element, pages[0], drawn, numbers) : null,
      rows: type === "Table" ? rowsOf(element, numbers) : [],
    } satisfies Exhibit;
  });
}

export function isIn(element: Element, group: Element): boolean {
  for (let one: Element | null = element; one !== null; one = one.parent) if (one === group) return true;
  return false;
}

/** The nearest element around that has words besides, and neither a heading nor a second figure or table. */
function groupOf(element: Element): Element {
  let group = element;
  for (const around of ancestors(element)) {
    const inside = [...elementsWithin(around)].map(typeOf);
    const exhibits = inside.filter((type) => type === "Figure" || type === "Table").length;
    if (exhibits > 1 || inside.some((type) => /^H\d?$/.test(type)) || typeOf(around) === "Document") break;
    group = around;
    if (inside.includes("P")) break;
  }
  return group;
}

function* elementsWithin(element: Element): Generator<Element> {
  for (const kid of elementsIn(element)) {
    yield kid;
    yield* elementsWithin(kid);
  }
}

function boxOf(
  element: Element,
  page: number | undefined,
  drawn: ReadonlyMap<string, readonly Drawn[]>,
  numbers: ReadonlyMap<string, number>,
): Box | null {
  return [...itemsIn(element)]
    .filter((item) => item.kind === "content" && numbers.get(item.page?.toString() ?? "") === page)
    .flatMap((item) => (item.kind === "content" ? (drawn.get(item.key) ?? []) : []))
    .reduce<Box | null>((all, { box }) => union(all, box), null);
}

function rowsOf(table: Element, numbers: ReadonlyMap<string, number>): TableRow[] {
  return [...elementsWithin(table)].flatMap((row) => {
    const cells = elementsIn(row);
    const page = pagesOf(row, numbers)[0];
    if (typeOf(row) !== "TR" || page === undefined) return [];
    return { head: cells.length > 0 && cells.every(isColumnHead), page };
  });
}
