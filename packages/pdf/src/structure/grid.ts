import { PDFArray } from "@cantoo/pdf-lib";
import { dictEntry, dictsIn, entry, nameEntry, numberEntry, textOf } from "../objects.ts";
import { type Element, elementsIn, type Tree, typeOf } from "./tree.ts";

/** A cell where it stands in the grid, rows and columns counted from 0. */
export interface Cell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly head: boolean;
  readonly scope: string | undefined;
  readonly headers: readonly string[];
}

export interface Grid {
  readonly table: Element;
  readonly cells: readonly Cell[];
  /** How many columns each row fills, cells from rows above with it. */
  readonly widths: readonly number[];
  readonly overlaps: readonly Cell[];
}

/** Lays out the cells of a table as their spans say. */
export function gridOf(table: Element, tree: Tree | null): Grid {
  const rows = elementsIn(table).flatMap((part) =>
    typeOf(part) === "TR" ? [part] : elementsIn(part).filter((row) => typeOf(row) === "TR"),
  );
  const taken = rows.map((): boolean[] => []);
  const cells: Cell[] = [];
  const overlaps: Cell[] = [];
  rows.forEach((line, row) => {
    let column = 0;
    for (const element of elementsIn(line)) {
      if (!/^T[HD]$/.test(typeOf(element))) continue;
      while (taken[row]?.[column]) column += 1;
      const cell = { element, row, column, head: typeOf(element) === "TH", ...attributesOf(element, tree) };
      cells.push(cell);
      if (!take(taken, cell)) overlaps.push(cell);
    }
  });
  const widths = taken.map((slots) => slots.filter(Boolean).length);
  return { table, cells, widths, overlaps };
}

/** False where a place is taken already. */
function take(taken: boolean[][], { row, column, rows, columns }: Cell): boolean {
  let free = true;
  for (const slots of taken.slice(row, row + rows))
    for (let at = column; at < column + columns; at += 1) {
      if (slots[at]) free = false;
      slots[at] = true;
    }
  return free;
}

/** The attributes of a cell: its own, or those of its class. */
function attributesOf({ dict }: Element, tree: Tree | null): Pick<Cell, "rows" | "columns" | "scope" | "headers"> {
  const classes = tree && dictEntry(tree.root, "ClassMap");
  const named = nameEntry(dict, "C");
  const shared = classes && named !== undefined ? dictsIn(classes, named) : [];
  const all = [...dictsIn(dict, "A"), ...shared];
  const number = (key: string) => all.map((one) => numberEntry(one, key)).find((value) => value !== undefined) ?? 1;
  const headers = all.map((one) => entry(one, "Headers")).find((value) => value instanceof PDFArray);
  return {
    rows: Math.max(1, number("RowSpan")),
    columns: Math.max(1, number("ColSpan")),
    scope: all.map((one) => nameEntry(one, "Scope")).find((value) => value !== undefined),
    headers: headers instanceof PDFArray ? headers.asArray().flatMap((_, at) => textOf(headers.lookup(at)) ?? []) : [],
  };
}
