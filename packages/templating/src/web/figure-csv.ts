import type { Inline, Table } from "@chancery/core";
import { plainText } from "../inline/plain-text.ts";
import { type CsvCell, toCsv } from "./csv.ts";

type Columns = Pick<Table, "columns" | "rows">;

/** A table's numbers for machines: a cell that is one number is its exact value, any other its words. */
export function tableCsv(tables: readonly Columns[]): string {
  const rows = tables.flatMap(({ columns, rows }, at): readonly (readonly CsvCell[])[] => [
    ...(at === 0 ? [] : [[]]),
    columns.map(({ heading }) => plainText(heading)),
    ...rows.map(({ cells }) => cells.map(({ children }) => value(children))),
  ]);
  return toCsv(rows);
}

function value(children: readonly Inline[]): CsvCell {
  const [only, ...others] = children.filter((child) => child.kind !== "note");
  if (only?.kind === "quote" && others.length === 0 && only.quote.quantity !== null) return only.quote.machine;
  return plainText(children);
}
