import type { Row } from "../fields.ts";
import type { Preparation } from "./preparation.ts";
import { groupRows, numberOf, rowsOf, withRows } from "./rows.ts";

/** A year that nobody reported must break the line, also where the source simply has no row for it. */
export const gaps: Preparation<"gaps"> = (before, { of, over, by }) =>
  withRows(
    before,
    groupRows(rowsOf(before), by).flatMap((rows) => fill(rows, of, over)),
  );

function fill(rows: readonly Row[], of: string, over: string): readonly Row[] {
  const sorted = rows.toSorted((a, b) => (numberOf(a[over]) ?? 0) - (numberOf(b[over]) ?? 0));
  const step = smallestStep(sorted.map((row) => numberOf(row[over]) ?? 0));
  const filled: Row[] = [];
  for (const row of sorted) {
    const last = filled.at(-1);
    const x = numberOf(row[over]) ?? 0;
    for (let at = (numberOf(last?.[over]) ?? x) + step; at < x; at += step) {
      filled.push({ ...row, [over]: at, [of]: null, text: null });
    }
    filled.push(row);
  }
  return filled;
}

/** The rhythm of the series: 1 for yearly figures. */
function smallestStep(values: readonly number[]): number {
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? value));
  return Math.min(...steps.filter((step) => step > 0), Number.POSITIVE_INFINITY);
}
