import type { NativeAxis, NativeChart } from "@chancery/core";
import type { Row } from "../fields.ts";
import { linesOf, numberOf, rowsOf } from "../prepare/rows.ts";
import { axisOver, axisTo } from "./axis.ts";
import { type Places, placeCategories, scatterPlaces } from "./categories.ts";
import { withCategories, withRules } from "./companions.ts";
import type { Describing } from "./describing.ts";
import type { NativeRecipe } from "./native-schema.ts";
import { drawSeries } from "./series.ts";

/** The chart as office programs draw it: rows -> series and categories -> points with their labels -> axes. */
export function describeNative(native: NativeRecipe, describing: Describing): NativeChart {
  const rows = withCategories(rowsOf(describing), native, describing);
  const scatter = native.form === "scatter";
  const places = scatter ? scatterPlaces(rows, native) : placeCategories(rows, native, describing);
  const main = drawSeries(places, native, describing);
  const series = [...main, ...withRules(places.keys, native, describing)];
  return {
    form: native.form,
    stack: native.stack,
    categories: scatter ? rows.map((row) => linesOf(row[native.name ?? ""]).join(" ")) : named(places, rows, native),
    series,
    axis: valueAxis(native, describing, series),
    across: scatter ? axisOver(rows.map((row) => numberOf(row[native.category])).filter((x) => x !== null)) : null,
  };
}

/** A category without any value says why, in brackets, when its row has words for it: "2021 (no report)". */
function named({ keys, texts }: Places, rows: readonly Row[], native: NativeRecipe): readonly string[] {
  return keys.map((key, at) => {
    const own = rows.filter((row) => row[native.category] === key);
    const words = own.flatMap((row) => linesOf(row[native.label ?? ""]));
    const silent = own.every((row) => numberOf(row[native.value]) === null);
    const text = texts[at] ?? "";
    return silent && words.length > 0 ? `${text} (${words.join(", ")})` : text;
  });
}

function valueAxis(native: NativeRecipe, { scope }: Describing, series: NativeChart["series"]): NativeAxis {
  const named = native.axis === undefined ? undefined : scope[native.axis];
  if (native.stack === "percent") return { shown: native.values, min: 0, max: 1, step: 0.25 };
  const [low, high] = Array.isArray(named) ? named.map(Number) : [];
  if (low !== undefined && high !== undefined) return { ...axisTo(low, high), shown: native.values };
  const values = series.map(({ points }) => points.map((point) => point?.value ?? 0));
  const sums = (values[0] ?? []).map((_, at) => values.reduce((sum, own) => sum + (own[at] ?? 0), 0));
  const all = native.stack === "normal" ? sums : values.flat();
  const axis = native.form === "scatter" ? axisOver(all) : axisTo(Math.min(0, ...all), Math.max(0, ...all));
  return { ...axis, shown: native.values };
}
