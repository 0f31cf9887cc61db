import { type Cell, isQuantity, type Row, type Series } from "./evidence.ts";
import { askSeries } from "./watch/watched-series.ts";

/** Which rows of a series are meant. */
export interface Choice {
  /** Only rows whose column has this value, or one of these. */
  readonly where?: Readonly<Record<string, unknown>> | undefined;
  /** First and last period. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** In the order of the series. */
export function chooseRows(asked: Series, { where = {}, from, to }: Choice): readonly Row[] {
  const series = askSeries(asked, ["choice", asked.id, JSON.stringify({ where, from, to })]);
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

/** Whether a row of a series holds this in a column, as `choiceText` writes it. */
export const standsIn = (series: Series, column: string, text: string): boolean =>
  rowsByText(askSeries(series, ["has", series.id, column, text]), column).has(text);

/** The different texts that the rows of a series hold in some columns, "AZE, 2023" for two, in its order. */
export function textsOf(asked: Series, columns: readonly string[]): readonly string[] {
  const series = askSeries(asked, ["texts", asked.id, JSON.stringify(columns)]);
  return [...new Set(series.rows.map(({ cells }) => columns.map((name) => choiceText(cells[name])).join(", ")))];
}

/** The rows of a series by what a column of theirs holds, as `choiceText` writes it. */
function rowsByText(series: Series, column: string): ReadonlyMap<string, readonly Row[]> {
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
