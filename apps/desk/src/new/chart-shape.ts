import type { Evidence, Series } from "@chancery/core";

type Field = Series["fields"][number];
type Cell = Series["rows"][number]["cells"][string];

/** What of a series a chart can draw. */
export interface Shape {
  readonly series: Series;
  /** The column of years or dates; null where there is none. */
  readonly period: Field | null;
  /** The column that tells what the rows are of: a place where there is one, else the first text of the key. */
  readonly category: Field | null;
  readonly isPlace: boolean;
  /** The columns of quantities. */
  readonly values: readonly Field[];
  /** The periods, and the categories, in the order of the rows. */
  readonly periods: readonly string[];
  readonly categories: readonly string[];
}

export function shapeOf(series: Series): Shape {
  const named = (name: string | null): Field | null => series.fields.find((field) => field.name === name) ?? null;
  const period =
    named(series.periodField) ?? series.fields.find(({ type }) => type === "year" || type === "date") ?? null;
  const place = named(series.placeField);
  const ofKey = series.fields.find(({ name, type }) => type === "string" && series.primaryKey.includes(name));
  const category = place ?? ofKey ?? null;
  return {
    series,
    period,
    category,
    isPlace: place !== null,
    values: series.fields.filter(({ unit }) => unit !== null),
    periods: period === null ? [] : distinct(series, period.name).sort(),
    categories: category === null ? [] : distinct(series, category.name),
  };
}

/** The shape of a series that is known to be there. */
export function shapeNamed(id: string, evidence: Evidence): Shape {
  const series = evidence.series.get(id);
  if (series === undefined) throw new Error(`no series ${id}`);
  return shapeOf(series);
}

function distinct(series: Series, column: string): string[] {
  return [...new Set(series.rows.map(({ cells }) => textOf(cells[column])))].filter((text) => text !== "");
}

/** A cell of a period or a name as text. */
const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.value.toFixed() : String(cell);
};

/** In which scale a column is printed, so that its largest number has one to three digits; null for small numbers. */
export function scaleOf({ series }: Shape, column: string): "thousand" | "million" | "billion" | "trillion" | null {
  const sizes = series.rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return typeof cell === "object" && cell !== null ? [Math.abs(cell.value.toNumber())] : [];
  });
  const largest = Math.max(0, ...sizes);
  if (largest >= 1e12) return "trillion";
  if (largest >= 1e9) return "billion";
  if (largest >= 1e6) return "million";
  return null;
}

/** Whether all rows of one category or period have a row of their own: a chart cannot show a third key. */
export function keyIsPlain({ series, period, category }: Shape): boolean {
  return series.primaryKey.every((name) => name === period?.name || name === category?.name);
}
