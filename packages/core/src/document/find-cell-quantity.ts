import { type Evidence, isQuantity } from "../evidence/evidence.ts";
import { rowNamed } from "../evidence/find-row.ts";
import type { Quantity } from "../quantity/quantity.ts";

/** The number of the cell that a name such as `oda-given[AZE, 2023].usd` stands for; null for any other name. */
export function findCell(name: string, { series: all }: Evidence): Quantity | null {
  const series = all.get(name.slice(0, Math.max(0, name.indexOf("["))));
  if (series === undefined) return null;
  const column = name.slice(name.lastIndexOf("].") + 2);
  const key = name.slice(series.id.length + 1, name.lastIndexOf("]"));
  const row = rowNamed(series, key);
  const cell = row?.cells[column];
  return isQuantity(cell) ? cell : null;
}
