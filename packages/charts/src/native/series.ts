import type { NativeLabel, NativePoint, NativeSeries } from "@chancery/core";
import type { Row } from "../fields.ts";
import { linesOf, numberOf } from "../prepare/rows.ts";
import type { Places } from "./categories.ts";
import type { Describing } from "./describing.ts";
import type { NativeRecipe } from "./native-schema.ts";

/** The series with their points, coloured as the template's steps say, else by the theme's order. */
export function drawSeries(places: Places, native: NativeRecipe, describing: Describing): readonly NativeSeries[] {
  const { chart, theme } = describing;
  return [...places.series].map(([key, rows], at): NativeSeries => {
    const fallback = theme.chart.categorical[at % theme.chart.categorical.length] ?? theme.chart.focus;
    const points = rows.map((row) => pointOf(row, native, fallback, describing));
    const known = rows.filter((row) => row !== null);
    const entry = chart.legend.find((candidate) => candidate.key === key);
    const own = known.flatMap((row) => linesOf(row[native.name ?? ""]).join(" ")).find((text) => text !== "");
    const first = points.find((point) => point?.value != null) ?? null;
    return {
      name: entry?.text ?? (native.form === "scatter" ? key : (own ?? "")),
      inLegend: entry !== undefined || (places.series.size > 1 && native.end === undefined),
      mark: "main",
      fill: first?.fill ?? fallback,
      outline: first?.outline ?? null,
      points,
    };
  });
}

function pointOf(row: Row | null, native: NativeRecipe, fallback: string, describing: Describing): NativePoint | null {
  const gap = { value: null, x: null, fill: fallback, outline: null, label: null };
  if (row === null) return native.form === "scatter" ? null : gap;
  const value = numberOf(row[native.value]);
  return {
    value,
    x: native.form === "scatter" ? numberOf(row[native.category]) : null,
    fill: String(row.fill ?? row.colour ?? fallback),
    outline: row.outline == null ? null : String(row.outline),
    label: value === null ? null : labelOf(row, value, native, describing),
  };
}

function labelOf(row: Row, value: number, native: NativeRecipe, { theme }: Describing): NativeLabel | null {
  const end = linesOf(row[native.end ?? ""]);
  const lines = end.length > 0 ? end : linesOf(row[native.label ?? ""]);
  if (lines.length === 0) return null;
  const strong = native.form === "dots" ? row.hollow !== true : native.form !== "line" && row.strong === true;
  const ink = String(row.ink ?? theme.colour.ink2 ?? theme.chart.focus);
  return { lines, ink, bold: end.length > 0 || strong, side: end.length > 0 ? "right" : sideOf(row, value, native) };
}

function sideOf(row: Row, value: number, { form }: NativeRecipe): NativeLabel["side"] {
  if (form === "bar") return value < 0 ? "left" : "right";
  if (form === "column") return value < 0 ? "below" : "above";
  if (form === "dots") return Number(row.side ?? 1) < 0 ? "left" : "right";
  if (form === "scatter") return "right";
  return row.below === true ? "below" : "above";
}
