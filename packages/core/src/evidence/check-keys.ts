import type { CsvRow } from "../files/parse-csv.ts";
import type { Problems } from "../problem/collector.ts";
import { cellText, type Row } from "./evidence.ts";

/** A row's values in these columns as one text, the same for the same values; null when one is missing. */
export function rowKey(row: Row, columns: readonly string[]): string | null {
  const cells = columns.map((name) => row.cells[name] ?? null);
  return cells.includes(null) ? null : JSON.stringify(cells.map(cellText));
}

const oneRow = "take one of the two out, or add to primaryKey the column that tells them apart";

/** No two rows have one key. That none of its cells is missing is checked with the cells. */
export function checkPrimaryKey(
  key: readonly string[],
  rows: readonly Row[],
  written: readonly CsvRow[],
  problems: Problems,
): void {
  for (const at of repeated(key, rows)) {
    const words = key.map((name) => written[at]?.cells[name]).join(", ");
    const place = rows[at]?.at(key[0] ?? "") ?? null;
    problems.error("duplicate-key", `a row for ${words} stands above already`, place, oneRow);
  }
}

export function checkUnique(
  column: string,
  rows: readonly Row[],
  written: readonly CsvRow[],
  problems: Problems,
): void {
  for (const at of repeated([column], rows)) {
    const message = `"${written[at]?.cells[column]}" stands in this column above already`;
    problems.error("constraint", message, rows[at]?.at(column) ?? null, "the column is unique: mend one of the two");
  }
}

/** The numbers of the rows whose values in these columns stand above already. */
function repeated(columns: readonly string[], rows: readonly Row[]): readonly number[] {
  const seen = new Set<string>();
  return rows.flatMap((row, at) => {
    const key = rowKey(row, columns);
    if (key === null) return [];
    if (seen.has(key)) return at;
    seen.add(key);
    return [];
  });
}
