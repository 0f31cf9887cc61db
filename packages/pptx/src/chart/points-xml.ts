import type { NativeChart, NativeSeries } from "@chancery/core";
import { type ChartPen, labelsXml, labelXml } from "./label-xml.ts";
import { axes } from "./plots-xml.ts";
import {
  dotPoints,
  lineXml,
  markerXml,
  noLine,
  noMarker,
  numbersXml,
  type SeriesOrder,
  seriesHead,
  textsXml,
  valuesOf,
} from "./series-xml.ts";
import type { Sheet } from "./sheet.ts";

/** The plots of points: a scatter, or dots on the rows of their categories. */
export function pointPlot(
  chart: NativeChart,
  orders: readonly SeriesOrder[],
  sheet: Sheet,
  names: readonly (readonly string[])[],
  pen: ChartPen,
): string {
  const series = orders.map((order) => {
    const { series: own, references } = order;
    const across = chart.form === "dots" ? valuesOf(own) : own.points.map((point) => point?.x ?? null);
    const up = chart.form === "dots" ? rowsOf(chart) : valuesOf(own);
    const known = up.map((value, row) => (across[row] === null ? null : value));
    return [
      `<c:ser>${seriesHead(order, sheet)}${noLine}${markerXml(own, chart.form === "dots" ? 11 : 9, pen)}`,
      `${dotPoints(own, pen)}${labelsXml(own, chart, order.shifts, pen)}`,
      `<c:xVal>${numbersXml(references.across ?? "", across)}</c:xVal>`,
      `<c:yVal>${numbersXml(references.values, known)}</c:yVal><c:smooth val="0"/></c:ser>`,
    ].join("");
  });
  const spans = chart.form === "dots" ? spansSeries(sheet, pen) : "";
  const named = chart.form === "dots" ? namesSeries(chart, orders, names, pen) : "";
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${spans}${series.join("")}${named}${axes}</c:scatterChart>`;
}

/** The rows of categories, the first on top. */
export const rowsOf = ({ categories }: NativeChart): readonly number[] =>
  categories.map((_, at) => categories.length - at);

/** The lines that join the values of a category: one series that draws nothing else, under the dots. */
function spansSeries({ spans }: Sheet, pen: ChartPen): string {
  const [across, up] = spans.map(({ formula, values }) => numbersXml(formula, values));
  return [
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>${textsXml("Sheet1!$A$1", [""])}</c:tx>`,
    `${lineXml(pen.scheme.slots.accent6, 31750, pen)}${noMarker}<c:xVal>${across}</c:xVal><c:yVal>${up}</c:yVal>`,
    `<c:smooth val="0"/></c:ser>`,
  ].join("");
}

const literals = (values: readonly number[]): string =>
  `<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)
    .join("")}</c:numLit>`;

/** The names of the categories: labels at the left end of each row, of a series that draws nothing else. */
function namesSeries(
  chart: NativeChart,
  orders: readonly SeriesOrder[],
  names: readonly (readonly string[])[],
  pen: ChartPen,
): string {
  const at = orders.length + 1;
  const labels = names.map((lines, row) => labelXml({ lines, side: "left", ink: pen.ink, bold: false }, row, "l", pen));
  const shows = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"];
  const off = shows.map((name) => `<c:show${name} val="0"/>`).join("");
  const start = chart.categories.map(() => chart.axis.min);
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${textsXml("Sheet1!$A$1", [""])}</c:tx>${noLine}${noMarker}`,
    `<c:dLbls>${labels.join("")}${off}</c:dLbls>`,
    `<c:xVal>${literals(start)}</c:xVal><c:yVal>${numbersXml(orders[0]?.references.values ?? "", rowsOf(chart))}</c:yVal>`,
    `<c:smooth val="0"/></c:ser>`,
  ].join("");
}

/** The places in a legend of series that it must not name. */
export function unnamed(series: readonly NativeSeries[], form: NativeChart["form"]): readonly number[] {
  const dots = form === "dots";
  const own = series.flatMap(({ inLegend, name }, at) => (inLegend && name !== "" ? [] : at + (dots ? 1 : 0)));
  return dots ? [0, ...own, series.length + 1] : own;
}
