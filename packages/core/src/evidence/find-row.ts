import { cellText, type Row, type Series } from "./evidence.ts";
import { askSeries } from "./watch/watched-series.ts";

// A series is looked into far more often than it is read.
const indexes = new WeakMap<Series, ReadonlyMap<string, Row>>();

/** The row whose primary key has these values, in the key's order; null when there is none. */
export function findRow(series: Series, keys: readonly unknown[]): Row | null {
  const wanted = series.primaryKey.map((_, at) => keys[at]);
  return wanted.includes(undefined) ? null : rowNamed(series, wanted.map(String).join(between));
}

/** The row whose keys are written so: `AZE, 2023`. */
export function rowNamed(series: Series, keys: string): Row | null {
  const plain = askSeries(series, ["row", series.id, keys]);
  const known = indexes.get(plain) ?? indexOf(plain);
  indexes.set(plain, known);
  return known.get(keys) ?? null;
}

/** As the name of a cell writes its keys: `oda-given[AZE, 2023].value`. */
const between = ", ";

function indexOf({ rows, primaryKey }: Series): ReadonlyMap<string, Row> {
  const index = new Map<string, Row>();
  for (const row of rows) {
    const name = primaryKey.map((key) => cellText(row.cells[key])).join(between);
    if (!index.has(name)) index.set(name, row);
  }
  return index;
}

/** The columns that hold quantities. */
export const valueFields = (series: Series): readonly string[] =>
  series.fields
    .filter((field) => field.unit !== null && !series.primaryKey.includes(field.name))
    .map((field) => field.name);
