import type { Quantity } from "../quantity/quantity.ts";
import type { Series } from "./evidence.ts";
import { isQuantity } from "./evidence.ts";
import { findRow, valueFields } from "./find-row.ts";

/** `gni(AZE, 2024, value)`: a series, the values of its key, and a column where it has several. */
export interface CellReference {
  readonly series: string;
  readonly keys: readonly string[];
}

const written = /^([a-z0-9]+(?:-[a-z0-9]+)*)\s*\((.*)\)$/s;
/** A key in quotation marks may hold anything: `grants("Health (rural)", 2023)`. */
const nextKey = /^\s*(?:"([^"]*)"|'([^']*)'|([^,()]*?))\s*,/;

/** Null for what is not written as a cell. */
export function parseCellReference(text: string): CellReference | null {
  const [, series, inside] = written.exec(text.trim()) ?? [];
  if (series === undefined || inside === undefined) return null;
  const keys: string[] = [];
  for (let rest = `${inside},`; rest !== ""; ) {
    const [whole, double, single, bare] = nextKey.exec(rest) ?? [];
    if (whole === undefined) return null;
    keys.push(double ?? single ?? bare ?? "");
    rest = rest.slice(whole.length);
  }
  return { series, keys };
}

/** As an author writes it. */
export const cellText = ({ series, keys }: CellReference): string => `${series}(${keys.map(keyText).join(", ")})`;

function keyText(key: string): string {
  if (!/[,()"']/.test(key)) return key;
  return key.includes('"') ? `'${key}'` : `"${key}"`;
}

/** The number in the cell; null where there is no such series, row or column, or the cell is empty. */
export function cellOf({ series: id, keys }: CellReference, all: ReadonlyMap<string, Series>): Quantity | null {
  const series = all.get(id);
  if (series === undefined) return null;
  const row = findRow(series, keys.slice(0, series.primaryKey.length));
  const column = keys[series.primaryKey.length] ?? valueFields(series)[0] ?? "";
  const cell = row?.cells[column];
  return isQuantity(cell) ? cell : null;
}
