import type { DataTable, Inline } from "@chancery/core";
import { plainText } from "../inline/plain-text.ts";

const fewColumns = 4;
const fewRows = 24;

/** A chart's numbers as a table. */
export interface NumberTableView {
  /** A table of few columns is not stretched across the page; one of few rows is not torn apart. */
  readonly extent: string;
  /** It may go on on a further page, and says so there. */
  readonly long: boolean;
  readonly columns: readonly { readonly style: "number" | "words"; readonly heading: readonly Inline[] }[];
  readonly rows: readonly { readonly first: NumberCell; readonly rest: readonly NumberCell[] }[];
}

interface NumberCell {
  readonly style: "number" | "words";
  readonly children: readonly Inline[];
}

export const numberTables = (data: readonly DataTable[]): readonly NumberTableView[] => data.map(numberTable);

/** The same for paper, which cannot be moved sideways: a table with more than the page is wide becomes several, each with the first column. */
export const paperTables = (data: readonly DataTable[]): readonly NumberTableView[] =>
  numberTables(data.flatMap(intoWidth));

/** Millimetres of the page, of a letter in the largest theme, and of the white between two columns. */
const [pageWidth, letterWidth, between] = [174, 2.1, 5];

function intoWidth(table: DataTable): readonly DataTable[] {
  const [first = 0, ...rest] = table.columns.map((_, at) => leastWidth(table, at));
  for (let parts = 1; parts < rest.length; parts++) {
    const each = Math.ceil(rest.length / parts);
    const starts = Array.from({ length: Math.ceil(rest.length / each) }, (_, part) => part * each);
    const fits = starts.every((start) => sum([first, ...rest.slice(start, start + each)]) <= pageWidth);
    if (fits)
      return starts.map((start) =>
        withColumns(table, [0, ...rest.slice(start, start + each).map((_, at) => start + at + 1)]),
      );
  }
  return rest.map((_, at) => withColumns(table, [0, at + 1]));
}

/** A number stays on its line; the words of a heading may stand one below the other. */
function leastWidth({ columns, rows }: DataTable, at: number): number {
  const cells = rows.map(({ cells: inRow }) => plainText(inRow[at]?.children ?? []));
  const whole = columns[at]?.align === "right" ? cells : cells.flatMap((cell) => cell.split(/\s+/));
  const words = plainText(columns[at]?.heading ?? []).split(/\s+/);
  return Math.max(0, ...[...whole, ...words].map(({ length }) => length)) * letterWidth + between;
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);

const withColumns = ({ columns, rows }: DataTable, kept: readonly number[]): DataTable => ({
  columns: kept.flatMap((at) => columns[at] ?? []),
  rows: rows.map((row) => ({ ...row, cells: kept.flatMap((at) => row.cells[at] ?? []) })),
});

function numberTable({ columns, rows }: DataTable): NumberTableView {
  const style = (at: number): NumberCell["style"] => (columns[at]?.align === "right" ? "number" : "words");
  return {
    extent: `${columns.length > fewColumns ? "wide" : "narrow"} ${rows.length > fewRows ? "long" : "short"}`,
    long: rows.length > fewRows,
    columns: columns.map(({ heading }, at) => ({ style: style(at), heading })),
    rows: rows.flatMap(({ cells }) => {
      const [first, ...rest] = cells.map(({ children }, at) => ({ style: style(at), children }));
      return first === undefined ? [] : { first, rest };
    }),
  };
}
