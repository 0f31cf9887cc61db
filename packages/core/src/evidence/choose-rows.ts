import { type Cell, isQuantity, type Row, type Series } from "./evidence.ts";

/** Which rows of a series are meant. */
export interface Choice {
  /** Only rows whose column has this value, or one of these. */
  readonly where?: Readonly<Record<string, unknown>> | undefined;
  /** First and last period. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const chooseRows = (series: Series, choice: Choice): readonly Row[] =>
  series.rows.filter((row) => matches(row, series, choice));

/** A cell as an author writes it to choose by; an empty one is "". */
export const choiceText = (cell: Cell | undefined): string =>
  isQuantity(cell) ? cell.value.toFixed() : String(cell ?? "");

function matches(row: Row, series: Series, { where = {}, from, to }: Choice): boolean {
  const fits = Object.entries(where).every(([column, wanted]) =>
    [wanted].flat().some((value) => String(value) === choiceText(row.cells[column])),
  );
  if (!fits || series.periodField === null) return fits;
  const period = choiceText(row.cells[series.periodField]);
  return (from === undefined || period >= from) && (to === undefined || period <= to);
}
