import type { NativeChart, NativeSeries } from "@chancery/core";

export type SheetCell = string | number | null;

/** The data sheet of a chart: a header, then a row a category or point. */
export interface Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
  /** Where a series finds its name and values, as references into the sheet. */
  readonly series: readonly SeriesReferences[];
  readonly categories: string;
}

export interface SeriesReferences {
  readonly name: string;
  readonly values: string;
  /** The values across, in scatter and dots. */
  readonly across: string | null;
}

const letter = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);

/** A column of the sheet as a formula: `Sheet1!$B$2:$B$9`. */
const column = (at: number, count: number): string => `Sheet1!$${letter(at)}$2:$${letter(at)}$${count + 1}`;
const heading = (at: number): string => `Sheet1!$${letter(at)}$1`;

/**
 * `title` says what is measured: it heads the values of the one series that has no name. In `dots` the last column is the
 * row of each name, counted from below; in `scatter` each series has a column for each of its two values.
 */
export function sheetOf(chart: NativeChart, title: string): Sheet {
  const { categories, series, form } = chart;
  const count = categories.length;
  const named = series.map(({ name }) => (name === "" ? title : name));
  if (form === "scatter") return scatterSheet(chart, named, count);
  const values = series.map(({ points }) => points.map((point) => point?.value ?? null));
  const header = ["", ...named, ...(form === "dots" ? ["#"] : [])];
  const body = categories.map((category, at): readonly SheetCell[] => [
    ...[category, ...values.map((own) => own[at] ?? null)],
    ...(form === "dots" ? [count - at] : []),
  ]);
  const place = column(series.length + 1, count);
  return {
    rows: [header, ...body],
    categories: column(0, count),
    series: series.map((_, at) => {
      const own = column(at + 1, count);
      return { name: heading(at + 1), values: form === "dots" ? place : own, across: form === "dots" ? own : null };
    }),
  };
}

function scatterSheet({ categories, series }: NativeChart, named: readonly string[], count: number): Sheet {
  const header = ["", ...named.flatMap((name) => ["x", name])];
  const body = categories.map((category, at): readonly SheetCell[] => [
    category,
    ...series.flatMap((own) => pair(own, at)),
  ]);
  return {
    rows: [header, ...body],
    categories: column(0, count),
    series: series.map((_, at) => ({
      name: heading(2 * at + 2),
      values: column(2 * at + 2, count),
      across: column(2 * at + 1, count),
    })),
  };
}

const pair = ({ points }: NativeSeries, at: number): readonly SheetCell[] => {
  const point = points[at] ?? null;
  return [point?.x ?? null, point?.value ?? null];
};

export const cellName = (row: number, at: number): string => `${letter(at)}${row + 1}`;
