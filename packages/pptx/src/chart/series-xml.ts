import type { NativeChart, NativePoint, NativeSeries } from "@chancery/core";
import { fillXml } from "../scheme.ts";
import { xml } from "../xml.ts";
import { type ChartPen, labelsXml, type Shifts } from "./label-xml.ts";
import type { SeriesReferences, Sheet, SheetCell } from "./sheet.ts";

/** One series with where it stands, ready to be written. */
export interface SeriesOrder {
  readonly series: NativeSeries;
  readonly at: number;
  readonly references: SeriesReferences;
  readonly shifts: Shifts;
}

/** A column of the sheet with the values it holds, so that a reader need not open the workbook. */
export function numbersXml(formula: string, values: readonly (number | null)[]): string {
  const points = values.flatMap((value, at) => (value === null ? [] : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`));
  return `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

export function textsXml(formula: string, texts: readonly string[]): string {
  const points = texts.flatMap((text, at) => (text === "" ? [] : `<c:pt idx="${at}"><c:v>${xml(text)}</c:v></c:pt>`));
  return `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

export const seriesHead = ({ at, references }: SeriesOrder, sheet: Sheet): string => {
  const name = sheetCell(sheet, references.name);
  return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx>${textsXml(references.name, [String(name ?? "")])}</c:tx>`;
};

/** The heading that `Sheet1!$B$1` points to. */
function sheetCell({ rows }: Sheet, reference: string): SheetCell {
  const letters = /\$([A-Z]+)\$1$/.exec(reference)?.[1] ?? "A";
  const at = [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
  return rows[0]?.[at] ?? null;
}

type Look = Pick<NativePoint, "fill" | "outline">;

/** The fill and outline of a bar or an area; hollow ones are white with an outline. */
export const shapeXml = ({ fill, outline }: Look, pen: ChartPen): string =>
  `<c:spPr>${fillXml(fill, pen.scheme)}${outlineXml(outline, pen)}</c:spPr>`;

const outlineXml = (outline: string | null, pen: ChartPen): string =>
  outline === null ? "<a:ln><a:noFill/></a:ln>" : `<a:ln w="19050">${fillXml(outline, pen.scheme)}</a:ln>`;

export const lineXml = (colour: string, width: number, pen: ChartPen): string =>
  `<c:spPr><a:ln w="${width}" cap="rnd">${fillXml(colour, pen.scheme)}<a:round/></a:ln></c:spPr>`;

export const noLine = `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>`;

/** LibreOffice draws a mark without its outline: a hollow one is filled with the theme's grey, for white would be nothing. */
export function markerXml({ fill, outline }: Look, size: number, { scheme }: ChartPen, symbol = "circle"): string {
  const inner = outline === null ? fill : scheme.slots.accent6;
  const around = `<a:ln w="19050">${fillXml(outline ?? fill, scheme)}</a:ln>`;
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fillXml(inner, scheme)}${around}</c:spPr></c:marker>`;
}

export const noMarker = `<c:marker><c:symbol val="none"/></c:marker>`;

const differs = (a: Look, b: Look): boolean => a.fill !== b.fill || a.outline !== b.outline;

/** The points that look otherwise than their series: in focus, or hollow. */
export const barPoints = (series: NativeSeries, pen: ChartPen): string =>
  series.points
    .flatMap((point, at) =>
      point !== null && point.value !== null && differs(point, series)
        ? `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shapeXml(point, pen)}</c:dPt>`
        : [],
    )
    .join("");

/** The points of a line that have something to say get a mark, the others none. */
export const linePoints = (series: NativeSeries, pen: ChartPen): string =>
  series.points
    .flatMap((point, at) => {
      if (point === null || point.value === null || point.label === null) return [];
      return `<c:dPt><c:idx val="${at}"/>${markerXml(point, 7, pen)}<c:bubble3D val="0"/>${lineXml(series.fill, 28575, pen)}</c:dPt>`;
    })
    .join("");

export const dotPoints = (series: NativeSeries, pen: ChartPen): string =>
  series.points
    .flatMap((point, at) =>
      point !== null && point.value !== null && differs(point, series)
        ? `<c:dPt><c:idx val="${at}"/>${markerXml(point, 10, pen)}<c:bubble3D val="0"/></c:dPt>`
        : [],
    )
    .join("");

export const valuesOf = ({ points }: NativeSeries): readonly (number | null)[] =>
  points.map((point) => point?.value ?? null);

/** The data of a series over categories: labels, categories, values. */
export const categoryData = (order: SeriesOrder, chart: NativeChart, sheet: Sheet, pen: ChartPen) => ({
  labels: labelsXml(order.series, chart, order.shifts, pen),
  data: `<c:cat>${textsXml(sheet.categories, chart.categories)}</c:cat><c:val>${numbersXml(order.references.values, valuesOf(order.series))}</c:val>`,
});
