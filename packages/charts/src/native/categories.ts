import type { Cell, Row } from "../fields.ts";
import { linesOf, numberOf, rowsOf } from "../prepare/rows.ts";
import type { Describing } from "./describing.ts";
import type { NativeRecipe } from "./native-schema.ts";

/** The rows of each series, a place for each category. */
export interface Places {
  readonly keys: readonly Cell[];
  readonly texts: readonly string[];
  readonly series: ReadonlyMap<string, readonly (Row | null)[]>;
}

/** Every row of a scatter has a place of its own. */
export function scatterPlaces(rows: readonly Row[], native: NativeRecipe): Places {
  const keys = rows.map((row) => seriesKey(row, native.series, []));
  const series = [...new Set(keys)].map(
    (key) => [key, rows.map((row, at) => (keys[at] === key ? row : null))] as const,
  );
  return { keys: rows.map((_, at) => at), texts: [], series: new Map(series) };
}

/** Years have all years between them, also those without a row; other categories are in the order of the rows. */
export function placeCategories(rows: readonly Row[], native: NativeRecipe, describing: Describing): Places {
  const own = [...new Set(rows.map((row) => row[native.category] ?? null))];
  const ends = native.with.flatMap((with_) =>
    with_.as === "rule" ? rowsOf(describing, with_.data).flatMap((row) => [row[with_.from], row[with_.to]]) : [],
  );
  const years = [...own, ...ends].map((cell) => numberOf(cell));
  const counted = !["bar", "dots"].includes(native.form) && years.every((year) => year !== null);
  const keys: readonly Cell[] = counted ? everyStep(years.filter((year) => year !== null)) : own;
  const legend = describing.chart.legend.map(({ key }) => key);
  const shared = own.some((cell) => rows.filter((row) => (row[native.category] ?? null) === cell).length > 1);
  const fields = legend.length > 0 || shared || native.name !== undefined ? native.series : [];
  const keyed = rows.map((row) => ({ row, key: seriesKey(row, fields, legend) }));
  const series = seriesOrder(keyed, describing, fields).map((key) => {
    const mine = keyed.filter((entry) => entry.key === key).map(({ row }) => row);
    return [key, keys.map((cell) => mine.find((row) => (row[native.category] ?? null) === cell) ?? null)] as const;
  });
  return { keys, texts: keys.map((key) => linesOf(key).join(" ")), series: new Map(series) };
}

/** The legend's order, else that of the figure's rows: steps may have sorted them by how they are drawn. */
function seriesOrder(
  keyed: readonly { readonly key: string }[],
  { chart }: Describing,
  fields: readonly string[],
): readonly string[] {
  const legend = chart.legend.map(({ key }) => key);
  const given = chart.rows.map((row) => seriesKey(row, fields, legend));
  const known = new Set(keyed.map(({ key }) => key));
  return [...new Set([...legend, ...given, ...known])].filter((key) => known.has(key));
}

/** The legend's entry that a row belongs to; without a legend, the first field that says something. */
function seriesKey(row: Row, fields: readonly string[], legend: readonly string[]): string {
  const values = fields.map((field) => linesOf(row[field]).join(" ")).filter((value) => value !== "");
  if (legend.length > 0) return values.find((value) => legend.includes(value)) ?? "";
  return values[0] ?? "";
}

function everyStep(values: readonly number[]): readonly number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((value, at) => value - (sorted[at] ?? value));
  const step = Math.min(...steps);
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  // Values that are no rhythm, such as 2000, 2001.5, 2010, stay as they are.
  if (!Number.isInteger(step) || step <= 0 || (last - first) / step > 400) return sorted;
  const all = Array.from({ length: (last - first) / step + 1 }, (_, at) => first + at * step);
  return sorted.every((value) => all.includes(value)) ? all : sorted;
}
