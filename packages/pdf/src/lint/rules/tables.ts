import { textEntry } from "../../objects.ts";
import { type Cell, type Grid, gridOf } from "../../structure/grid.ts";
import { typeOf } from "../../structure/tree.ts";
import type { Breach, Rule } from "../rule.ts";

/** Cells against the grid that their spans make, and against the heads they belong to. */
export const tableRules: readonly Rule[] = [
  tableRule("7.2-15", "no cells of a table overlap", ({ overlaps }) =>
    overlaps.map(({ row, column }) => `the cell in row ${row + 1}, column ${column + 1} overlaps another`),
  ),
  tableRule("7.2-41", "no cell reaches below the last row", ({ cells, widths }) =>
    cells
      .filter(({ row, rows }) => row + rows > widths.length)
      .map(({ row, column }) => `the cell in row ${row + 1}, column ${column + 1} reaches below the last row`),
  ),
  tableRule("7.2-42", "no row of a table has more columns than the first", ({ widths }) =>
    widths.flatMap((width, at) => (width > (widths[0] ?? 0) ? rowFault(at, widths) : [])),
  ),
  tableRule("7.2-43", "no row of a table has fewer columns than the first", ({ widths }) =>
    widths.flatMap((width, at) => (width < (widths[0] ?? 0) ? rowFault(at, widths) : [])),
  ),
  tableRule("7.5-1", "every cell can be led back to its heads", (grid) =>
    headless(grid)
      .filter(({ unknown }) => unknown.length === 0)
      .map(({ row, column }) => `the cell in row ${row + 1}, column ${column + 1} has no head`),
  ),
  tableRule("7.5-2", "the heads that a cell names exist", (grid) =>
    headless(grid).flatMap(({ unknown }) => unknown.map((id) => `a cell names the head ${id}, which is not there`)),
  ),
];

const rowFault = (at: number, widths: readonly number[]): string =>
  `row ${at + 1} has ${widths[at]} columns, row 1 has ${widths[0]}`;

function tableRule(clause: string, title: string, check: (grid: Grid) => readonly string[]): Rule {
  return {
    clause,
    title,
    check: (pdf) =>
      pdf.elements
        .filter((element) => typeOf(element) === "Table")
        .flatMap((table): Breach[] =>
          check(gridOf(table, pdf.tree)).map((what) => ({ what, page: pdf.pageOf(table) })),
        ),
  };
}

/**
 * The cells that find no head: by its id, or by the scope of a head in their row or column. A head without a scope is of its
 * column in the first row, of its row in the first column; where every head has one, no cell is asked.
 */
function headless({ cells }: Grid): readonly (Cell & { readonly unknown: readonly string[] })[] {
  if (cells.every(({ head, scope }) => !head || scope !== undefined)) return [];
  const heads = cells.filter(({ head }) => head);
  const ids = new Set(heads.flatMap(({ element }) => textEntry(element.dict, "ID") ?? []));
  return cells
    .map((cell) => ({ ...cell, unknown: cell.headers.filter((id) => !ids.has(id)) }))
    .filter(({ head, headers, unknown }) => !head && (headers.length === 0 || unknown.length > 0))
    .filter((cell) => !heads.some((head) => reaches(head, cell)));
}

function reaches(head: Cell, cell: Cell): boolean {
  const scope = head.scope ?? usualScope(head);
  const inRow = head.row < cell.row + cell.rows && cell.row < head.row + head.rows;
  const inColumn = head.column < cell.column + cell.columns && cell.column < head.column + head.columns;
  return (inRow && /^(Row|Both)$/.test(scope)) || (inColumn && /^(Column|Both)$/.test(scope));
}

function usualScope({ row, column }: Cell): string {
  if (row === 0) return column === 0 ? "Both" : "Column";
  return column === 0 ? "Row" : "";
}
