import { type Cell, isQuantity, type Row, type Series } from "./evidence.ts";

/** Which rows of a series are meant. */
export interface Choice {
  /** Only rows whose column has this value, or one of these. */
  readonly where?: Readonly<Record<string, unknown>> | undefined;
  /** First and last period. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** In the order of the series. */
export function chooseRows(series: Series, { where = {}, from, to }: Choice): readonly Row[] {
  const wanted = Object.entries(where).map(([column, values]) => [column, [values].flat().map(String)] as const);
  const [first, ...others] = wanted.map(([column, values]) => {
    const rows = rowsByText(series, column);
    return new Set(values.flatMap((value) => rows.get(value) ?? []));
  });
  const among = first === undefined ? series.rows : series.rows.filter((row) => first.has(row));
  return among.filter((row) => others.every((rows) => rows.has(row)) && isWithin(row, series, from, to));
}

// A family asks the same columns of a series once for each of its members.
const columns = new WeakMap<Series, Map<string, ReadonlyMap<string, readonly Row[]>>>();

/** The rows of a series by what a column of theirs holds, as `choiceText` writes it. */
export function rowsByText(series: Series, column: string): ReadonlyMap<string, readonly Row[]> {
  const known = columns.get(series) ?? new Map<string, ReadonlyMap<string, readonly Row[]>>();
  columns.set(series, known);
  const found = known.get(column) ?? Map.groupBy(series.rows, ({ cells }) => choiceText(cells[column]));
  known.set(column, found);
  return found;
}

/** A cell as an author writes it to choose by; an empty one is "". */
export const choiceText = (cell: Cell | undefined): string =>
  isQuantity(cell) ? cell.value.toFixed() : String(cell ?? "");

function isWithin(row: Row, { periodField }: Series, from: string | undefined, to: string | undefined): boolean {
  if (periodField === null || (from === undefined && to === undefined)) return true;
  const period = choiceText(row.cells[periodField]);
  return (from === undefined || period >= from) && (to === undefined || period <= to);
}
