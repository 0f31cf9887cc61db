import { AuthorMistake, error, type Problem } from "@chancery/core";
import { cellAt, cellName, type Grid, type GridCell } from "./grid.ts";

/** The table in a grid: its header, its rows, and where in the grid they stand. */
export interface FoundTable {
  readonly header: readonly { readonly name: string; readonly column: number }[];
  readonly rows: readonly { readonly cells: readonly GridCell[]; readonly row: number }[];
  /** What was left out, in words. */
  readonly said: readonly string[];
}

const filled = (cells: readonly GridCell[] | undefined): number =>
  (cells ?? []).filter(({ text }) => text.trim() !== "").length;

/**
 * Finds the header and the rows below it; titles above and notes below are left out, and named. Throws AuthorMistake
 * for merged cells, columns without a name or with the same one, and cells beside the table.
 */
export function findTable({ rows, merged }: Grid, file: string): FoundTable {
  const width = Math.max(0, ...rows.map((cells) => filled(cells)));
  const head = rows.findIndex((cells) => filled(cells) === width || (width > 2 && filled(cells) === width - 1));
  if (head === -1 || width === 0)
    throw new AuthorMistake([error("no-table", `${file} holds no table`, null, "is it the right sheet?")]);
  const header = (rows[head] ?? []).flatMap(({ text }, column) =>
    text.trim() === "" ? [] : [{ name: text.trim(), column }],
  );
  const end = endOf(rows, head, width);
  const said = [
    ...leftOut(rows, 0, head, "above the table"),
    ...leftOut(rows, end, rows.length, "below the table"),
    ...rows
      .slice(head + 1, end)
      .flatMap((cells, at) => (filled(cells) === 0 ? [`row ${head + at + 2} is empty, and left out`] : [])),
  ];
  const body = rows
    .map((cells, row) => ({ cells, row }))
    .slice(head + 1, end)
    .filter(({ cells }) => filled(cells) > 0);
  const problems = [
    ...mergedIn(merged, head, end, file),
    ...sameNames(header, head, file),
    ...besides(body, header, file),
  ];
  if (problems.length > 0) throw new AuthorMistake(problems);
  return { header, rows: body, said };
}

/** Where notes below the table begin. In a table of two columns a row of one cell is a note only below an empty row. */
function endOf(rows: Grid["rows"], head: number, width: number): number {
  let end = rows.length;
  while (end > head + 1 && filled(rows[end - 1]) <= 1) end--;
  if (width > 2) return end;
  const gap = rows.findIndex((cells, row) => row >= end && filled(cells) === 0);
  return gap === -1 ? rows.length : gap;
}

const leftOut = (rows: Grid["rows"], from: number, to: number, where: string): readonly string[] =>
  rows.slice(from, to).flatMap((cells, at) => {
    const text = cells
      .map((cell) => cell.text.trim())
      .filter((part) => part !== "")
      .join(" ");
    return text === "" ? [] : [`row ${from + at + 1} ${where} is left out: "${text.slice(0, 80)}"`];
  });

function mergedIn(merged: readonly string[], head: number, end: number, file: string): readonly Problem[] {
  const inside = merged.filter((range) => {
    const [from = "A1", to = from] = range.split(":");
    return cellAt(to).row >= head && cellAt(from).row < end;
  });
  return inside.map((range) =>
    error(
      "merged-cells",
      `the cells ${range} of ${file} are merged: only the first of them holds the value`,
      null,
      "take the merging off in the spreadsheet, and write the value into each cell that it is meant for",
    ),
  );
}

function sameNames(header: FoundTable["header"], head: number, file: string): readonly Problem[] {
  return header.flatMap(({ name, column }, at) => {
    const first = header.findIndex((other) => other.name === name);
    if (first === at) return [];
    const message = `${cellName(head, column)} of ${file} is called "${name}", as ${cellName(head, header[first]?.column ?? 0)} is`;
    return [error("duplicate-column", message, null, "rename one of the two columns in the file")];
  });
}

function besides(rows: FoundTable["rows"], header: FoundTable["header"], file: string): readonly Problem[] {
  const known = new Set(header.map(({ column }) => column));
  return rows.flatMap(({ cells, row }) =>
    cells.flatMap(({ text }, column) =>
      text.trim() === "" || known.has(column)
        ? []
        : [
            error(
              "cell-without-column",
              `${cellName(row, column)} of ${file} holds "${text.trim()}" in a column without a name`,
              null,
              "name the column in the header, or empty the cell",
            ),
          ],
    ),
  );
}
