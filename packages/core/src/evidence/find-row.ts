import { cellText, type Row, type Series } from "./evidence.ts";

/** The row whose primary key has these values, in the key's order; null when there is none. */
export function findRow(series: Series, keys: readonly unknown[]): Row | null {
  const wanted = keys.map(String);
  const matches = (row: Row): boolean =>
    series.primaryKey.every((name, at) => wanted[at] !== undefined && cellText(row.cells[name]) === wanted[at]);
  return series.rows.find(matches) ?? null;
}

/** The columns that hold quantities. */
export const valueFields = (series: Series): readonly string[] =>
  series.fields
    .filter((field) => field.unit !== null && !series.primaryKey.includes(field.name))
    .map((field) => field.name);
