import type { DataTable, Inline } from "@chancery/core";

const fewColumns = 4;
const fewRows = 24;

/** A chart's numbers as a table. */
export interface NumberTableView {
  /** A table of few columns is not stretched across the page; one of few rows is not torn apart. */
  readonly extent: string;
  readonly columns: readonly { readonly style: "number" | "words"; readonly heading: readonly Inline[] }[];
  readonly rows: readonly { readonly first: NumberCell; readonly rest: readonly NumberCell[] }[];
}

interface NumberCell {
  readonly style: "number" | "words";
  readonly children: readonly Inline[];
}

export const numberTables = (data: readonly DataTable[]): readonly NumberTableView[] => data.map(numberTable);

function numberTable({ columns, rows }: DataTable): NumberTableView {
  const style = (at: number): NumberCell["style"] => (columns[at]?.align === "right" ? "number" : "words");
  return {
    extent: `${columns.length > fewColumns ? "wide" : "narrow"} ${rows.length > fewRows ? "long" : "short"}`,
    columns: columns.map(({ heading }, at) => ({ style: style(at), heading })),
    rows: rows.flatMap(({ cells }) => {
      const [first, ...rest] = cells.map(({ children }, at) => ({ style: style(at), children }));
      return first === undefined ? [] : { first, rest };
    }),
  };
}
