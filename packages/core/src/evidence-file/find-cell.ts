import { type Evidence, isQuantity, type Row, type Series } from "../evidence/evidence.ts";
import { rowNamed } from "../evidence/find-row.ts";
import type { EvidenceValue } from "./evidence-schema.ts";

interface Found {
  readonly series: Series;
  readonly row: Row;
  readonly column: string;
}

/** The cell that a name such as `oda-given[AZE, 2023].usd` stands for; null for any other name. */
export function findCell(name: string, { series: all }: Evidence): Found | null {
  const series = all.get(name.slice(0, Math.max(0, name.indexOf("["))));
  if (series === undefined) return null;
  const end = name.lastIndexOf("].");
  const column = name.slice(end + 2);
  const row = rowNamed(series, name.slice(series.id.length + 1, end));
  return row && column in row.cells ? { series, row, column } : null;
}

export const cellWords = (cell: Row["cells"][string] | undefined): string =>
  isQuantity(cell) ? cell.value.toFixed() : String(cell ?? "");

/** Which file, row and column hold the cell. */
export function describeCell({ series, row, column }: Found): NonNullable<EvidenceValue["cell"]> {
  return {
    series: series.id,
    file: series.file,
    row: row.at(column).line,
    column,
    key: Object.fromEntries(series.primaryKey.map((field) => [field, cellWords(row.cells[field])])),
  };
}

/** What the row says of its period and place. */
export function whenAndWhere({ series, row }: Found): Pick<EvidenceValue, "period" | "place"> {
  const said = (field: string | null): string | null => (field === null ? null : cellWords(row.cells[field]) || null);
  return { period: said(series.periodField), place: said(series.placeField) };
}
