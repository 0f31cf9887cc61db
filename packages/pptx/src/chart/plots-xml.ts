import type { NativeChart } from "@chancery/core";
import type { ChartPen } from "./label-xml.ts";
import {
  barPoints,
  categoryData,
  linePoints,
  lineXml,
  markerXml,
  noMarker,
  type SeriesOrder,
  seriesHead,
  shapeXml,
} from "./series-xml.ts";
import type { Sheet } from "./sheet.ts";

/** The ids of a chart's two axes; every plot of it names both. */
export const axisIds = { across: 111111111, up: 222222222 } as const;
export const axes = `<c:axId val="${axisIds.across}"/><c:axId val="${axisIds.up}"/>`;

/** The plots of a chart over categories: bars, lines or areas, and over them the rules. */
export function categoryPlots(chart: NativeChart, orders: readonly SeriesOrder[], sheet: Sheet, pen: ChartPen): string {
  const main = orders.filter(({ series }) => series.mark === "main");
  const rules = orders.filter(({ series }) => series.mark === "rule");
  return `${mainPlot(chart, main, sheet, pen)}${rules.length === 0 ? "" : rulePlot(chart, rules, sheet, pen)}`;
}

function mainPlot(chart: NativeChart, orders: readonly SeriesOrder[], sheet: Sheet, pen: ChartPen): string {
  switch (chart.form) {
    case "line":
      return linePlot(chart, orders, sheet, pen);
    case "area":
      return areaPlot(chart, orders, sheet, pen);
    default:
      return barPlot(chart, orders, sheet, pen);
  }
}

const groupings = { none: "standard", normal: "stacked", percent: "percentStacked" } as const;

function barPlot(chart: NativeChart, orders: readonly SeriesOrder[], sheet: Sheet, pen: ChartPen): string {
  const series = orders.map((order) => {
    const { labels, data } = categoryData(order, chart, sheet, pen);
    const look = `${shapeXml(order.series, pen)}<c:invertIfNegative val="0"/>${barPoints(order.series, pen)}`;
    return `<c:ser>${seriesHead(order, sheet)}${look}${labels}${data}</c:ser>`;
  });
  const grouping = chart.stack === "none" ? "clustered" : groupings[chart.stack];
  const beside = chart.stack === "none" && sharesCategories(orders);
  const direction = chart.form === "bar" ? "bar" : "col";
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="${beside ? 60 : 52}"/><c:overlap val="${beside ? 0 : 100}"/>${axes}</c:barChart>`;
}

/** Whether two series have a value in one category, and so must stand side by side. */
const sharesCategories = (orders: readonly SeriesOrder[]): boolean =>
  (orders[0]?.series.points ?? []).some(
    (_, at) => orders.filter(({ series }) => series.points[at]?.value != null).length > 1,
  );

function linePlot(chart: NativeChart, orders: readonly SeriesOrder[], sheet: Sheet, pen: ChartPen): string {
  const series = orders.map((order) => {
    const { labels, data } = categoryData(order, chart, sheet, pen);
    const look = `${lineXml(order.series.fill, 28575, pen)}${noMarker}${linePoints(order.series, pen)}`;
    return `<c:ser>${seriesHead(order, sheet)}${look}${labels}${data}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="${groupings[chart.stack]}"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${axes}</c:lineChart>`;
}

function areaPlot(chart: NativeChart, orders: readonly SeriesOrder[], sheet: Sheet, pen: ChartPen): string {
  const series = orders.map((order) => {
    const { labels, data } = categoryData(order, chart, sheet, pen);
    return `<c:ser>${seriesHead(order, sheet)}${shapeXml(order.series, pen)}${labels}${data}</c:ser>`;
  });
  return `<c:areaChart><c:grouping val="${groupings[chart.stack]}"/><c:varyColors val="0"/>${series.join("")}${axes}</c:areaChart>`;
}

/** A goal of one year alone would be a line without length: it is a dash. */
function rulePlot(chart: NativeChart, orders: readonly SeriesOrder[], sheet: Sheet, pen: ChartPen): string {
  const series = orders.map((order) => {
    const { labels, data } = categoryData(order, chart, sheet, pen);
    const single = order.series.points.filter((point) => point?.value != null).length === 1;
    const marker = single ? markerXml(order.series, 12, pen, "dash") : noMarker;
    return `<c:ser>${seriesHead(order, sheet)}${lineXml(order.series.fill, 38100, pen)}${marker}${labels}${data}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${axes}</c:lineChart>`;
}
