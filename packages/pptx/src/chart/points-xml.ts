import type { NativeChart, NativeSeries } from "@chancery/core";
import { fillXml } from "../scheme.ts";
import { type ChartPen, labelsXml, labelXml } from "./label-xml.ts";
import { axes } from "./plots-xml.ts";
import {
  dotPoints,
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
  const series = orders.map((order, at) => {
    const { series: own, references } = order;
    const bridge = chart.form === "dots" && at === 0 ? bridgesXml(chart, pen) : "";
    const across = chart.form === "dots" ? valuesOf(own) : own.points.map((point) => point?.x ?? null);
    const up = chart.form === "dots" ? rowsOf(chart) : valuesOf(own);
    const known = up.map((value, row) => (across[row] === null ? null : value));
    return [
      `<c:ser>${seriesHead(order, sheet)}${noLine}${markerXml(own, chart.form === "dots" ? 11 : 9, pen)}`,
      `${dotPoints(own, pen)}${labelsXml(own, chart, pen)}${bridge}`,
      `<c:xVal>${numbersXml(references.across ?? "", across)}</c:xVal>`,
      `<c:yVal>${numbersXml(references.values, known)}</c:yVal><c:smooth val="0"/></c:ser>`,
    ].join("");
  });
  const named = chart.form === "dots" ? namesSeries(chart, orders, names, pen) : "";
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join("")}${named}${axes}</c:scatterChart>`;
}

/** The rows of categories, the first on top. */
export const rowsOf = ({ categories }: NativeChart): readonly number[] =>
  categories.map((_, at) => categories.length - at);

/** From each dot of the first series to the farthest others of its category: error bars, so that they follow the data. */
function bridgesXml(chart: NativeChart, pen: ChartPen): string {
  const [first, ...others] = chart.series;
  const reach = (sign: number): readonly number[] =>
    chart.categories.map((_, at) => {
      const own = first?.points[at]?.value ?? null;
      const values = others.map(({ points }) => points[at]?.value ?? null).filter((value) => value !== null);
      return own === null ? 0 : Math.max(0, ...values.map((value) => sign * (value - own)));
    });
  return [
    `<c:errBars><c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>`,
    `<c:plus>${literals(reach(1))}</c:plus><c:minus>${literals(reach(-1))}</c:minus>`,
    `<c:spPr><a:ln w="31750">${fillXml(pen.scheme.slots.accent6, pen.scheme)}</a:ln></c:spPr></c:errBars>`,
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
  const at = orders.length;
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

/** The series that a legend must not name. */
export const unnamed = (series: readonly NativeSeries[], form: NativeChart["form"]): readonly number[] => [
  ...series.flatMap(({ inLegend, name }, at) => (inLegend && name !== "" ? [] : at)),
  ...(form === "dots" ? [series.length] : []),
];
