import type { NativeChart } from "@chancery/core";
import type { Box } from "../canvas.ts";
import type { Faces } from "../faces.ts";
import { type Paragraph, paragraph, run } from "../text.ts";
import { lineCount, textHeight } from "../wrap.ts";

/** The size of all text in a native chart, in px; office programs get it as 14 points. */
export const chartText = 14.3;
const line = 18;
const sans = { voice: "sans", bold: false, italic: false } as const;
const heavy = { ...sans, bold: true } as const;

/** Where the parts of a chart are, in px of its frame: set by us, since no two programs would set them alike. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  /** The plot without its axes' numbers. */
  readonly plot: Box;
  /** The height of the title's lines; 0 without one. */
  readonly title: number;
  readonly legend: Box | null;
  /** Every how manieth category is named. */
  readonly skip: number;
  /** Whether the categories are years or other numbers, which never break. */
  readonly counted: boolean;
}

/** Programs break a chart's title each in its own way; one line that is short beside its chart no program breaks. */
export const fitsAsTitle = (caption: readonly Paragraph[], width: number, faces: Faces): boolean =>
  caption.length === 1 && caption.every((own) => lineCount(own, width * 0.6, faces) === 1);

export function frameOf(chart: NativeChart, caption: readonly Paragraph[], box: Box, faces: Faces): ChartFrame {
  const { width, height } = box;
  const title = textHeight(caption, width, faces);
  const entries = chart.series.filter(({ inLegend, name }) => inLegend && name !== "");
  const legendTop = title === 0 ? 0 : title + 6;
  const legend =
    entries.length === 0 ? null : { x: 0, y: legendTop, width: legendWidth(entries, width, faces), height: 24 };
  const top = legendTop + (legend === null ? 0 : 26) + margins(chart).top;
  const sides = sideMargins(chart, width, faces);
  const plotWidth = width - sides.left - sides.right;
  const foot = footOf(chart, plotWidth, faces);
  const plot = { x: sides.left, y: top, width: plotWidth, height: height - top - foot.height };
  return { width, height, plot, title, legend, skip: foot.skip, counted: isCounted(chart) };
}

const margins = ({ form }: NativeChart) => ({ top: form === "dots" ? 30 : form === "bar" ? 4 : 22 });

const legendWidth = (entries: readonly { readonly name: string }[], width: number, faces: Faces): number =>
  Math.min(
    width,
    entries.reduce((sum, { name }) => sum + faces.width(name, chartText, sans) * 1.08 + 44, 0),
  );

/** Numbers or names at the left, and what is printed beyond the last mark at the right. */
function sideMargins(
  chart: NativeChart,
  width: number,
  faces: Faces,
): { readonly left: number; readonly right: number } {
  const labels = chart.series.flatMap(({ points }) => points.flatMap((point) => point?.label ?? []));
  const widest = (side: string): number =>
    Math.max(
      0,
      ...labels
        .filter((label) => label.side === side)
        .flatMap(({ lines }) => lines.map((text) => faces.width(text, chartText, heavy))),
    );
  if (chart.form === "bar" || chart.form === "dots") {
    const names = nameWidth(chart, width, faces) + 14;
    const negative = chart.form === "bar" ? widest("left") : 0;
    return { left: names + (negative > 0 ? negative + 8 : 0), right: widest("right") + 22 };
  }
  const { axis } = chart;
  const numbers = [axis.min, axis.max, axis.max - axis.step].map((value) => value.toLocaleString("en"));
  const left = axis.shown ? Math.max(...numbers.map((text) => faces.width(text, chartText, sans))) + 12 : 8;
  const atEnd = chart.series.flatMap(({ points }) => {
    const label = points.at(-1)?.label;
    return label?.side === "right" ? label.lines.map((text) => faces.width(text, chartText, heavy)) : [];
  });
  const right = chart.form === "scatter" ? widest("right") + 16 : Math.max(0, ...atEnd.map((own) => own + 18));
  return { left, right: Math.max(14, right) };
}

/** Names of bars and dots take at most a third of the chart, and break into lines beyond that. */
export const nameWidth = ({ categories }: NativeChart, width: number, faces: Faces): number =>
  Math.min(width * 0.36, Math.max(0, ...categories.map((text) => faces.width(text, chartText, sans) * 1.05)));

const isCounted = ({ categories }: NativeChart): boolean => categories.every((text) => /^[\d–/-]+$/.test(text));

/** The lines of the names under columns, and how many of the names have room. */
function footOf(chart: NativeChart, width: number, faces: Faces) {
  const { form, categories } = chart;
  if (form === "bar" || form === "dots") return { height: 8, skip: 1 };
  if (form === "scatter") return { height: 28, skip: 1 };
  const each = width / Math.max(1, categories.length);
  const widths = categories.map((text) => faces.width(text, chartText, sans) + 8);
  if (isCounted(chart) || categories.length > 12)
    return { height: line + 10, skip: roundSkip(Math.max(...widths) / each) };
  const lines = categories.map((text) => lineCount(nameOf(text), each - 6, faces));
  return { height: line * Math.min(4, Math.max(1, ...lines)) + 10, skip: 1 };
}

/** Every year, every second, fifth or tenth: whatever leaves room. */
const roundSkip = (least: number): number =>
  [1, 2, 5, 10, 20, 25, 50].find((skip) => skip >= least) ?? Math.ceil(least);

const nameOf = (text: string): Paragraph => paragraph([run(text)], "#000000", { size: chartText, leading: line });
