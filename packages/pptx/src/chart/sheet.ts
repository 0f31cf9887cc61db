import type { NativeChart, NativeSeries } from "@chancery/core";

export type SheetCell = string | number | null;

/** The data sheet of a chart: a header, then a row a category or point. */
export interface Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
  /** Where a series finds its name and values, as references into the sheet. */
  readonly series: readonly SeriesReferences[];
  readonly categories: string;
  /** In `dots`: the lines that join the values of a category, as from, to and a gap; across and up. */
  readonly spans: readonly { readonly formula: string; readonly values: readonly (number | null)[] }[];
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
  if (form === "dots") return dotsSheet(chart, named, count);
  const header = ["", ...named];
  const body = categories.map((category, at): readonly SheetCell[] => [
    category,
    ...values.map((own) => own[at] ?? null),
  ]);
  return {
    rows: [header, ...body],
    categories: column(0, count),
    spans: [],
    series: series.map((_, at) => ({ name: heading(at + 1), values: column(at + 1, count), across: null })),
  };
}

/** Behind the values stand the row of each category, and further down than they the lines that join them. */
function dotsSheet({ categories, series }: NativeChart, named: readonly string[], count: number): Sheet {
  const valuesAt = (at: number): readonly (number | null)[] => series.map(({ points }) => points[at]?.value ?? null);
  const joins = categories.flatMap((_, at): readonly (readonly (number | null)[])[] => {
    const known = valuesAt(at).filter((value) => value !== null);
    const ends = known.length < 2 ? [null, null] : [Math.min(...known), Math.max(...known)];
    return [...ends, null].map((value) => [value, value === null ? null : count - at]);
  });
  const header = ["", ...named, "#", "–", "#"];
  const rows = joins.map((join, at): readonly SheetCell[] => {
    const category = categories[at];
    const own =
      category === undefined ? ["", ...series.map(() => null), null] : [category, ...valuesAt(at), count - at];
    return [...own, ...join];
  });
  const behind = series.length + 2;
  return {
    rows: [header, ...rows],
    categories: column(0, count),
    spans: [0, 1].map((side) => ({
      formula: column(behind + side, joins.length),
      values: joins.map((join) => join[side] ?? null),
    })),
    series: series.map((_, at) => ({
      name: heading(at + 1),
      values: column(series.length + 1, count),
      across: column(at + 1, count),
    })),
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
    spans: [],
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
