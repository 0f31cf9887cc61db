import type { Quantity } from "../quantity/quantity.ts";
import type { Series } from "./evidence.ts";
import { isQuantity } from "./evidence.ts";
import { findRow, valueFields } from "./find-row.ts";

/** `gni(AZE, 2024, value)`: a series, the values of its key, and a column where it has several. */
export interface CellReference {
  readonly series: string;
  readonly keys: readonly string[];
}

const pattern = /^([a-z0-9]+(?:-[a-z0-9]+)*)\s*\(([^()]*)\)$/;

/** Null for what is not written as a cell. */
export function parseCellReference(text: string): CellReference | null {
  const match = pattern.exec(text.trim());
  const keys = match?.[2]?.split(",").map((key) => key.trim().replace(/^(["'])(.*)\1$/, "$2"));
  return match?.[1] === undefined || keys === undefined ? null : { series: match[1], keys };
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
