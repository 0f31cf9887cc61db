import type { NativeAxis, NativeChart } from "@chancery/core";
import { fillXml } from "../scheme.ts";
import type { ChartFrame } from "./frame.ts";
import { type ChartPen, textBlock } from "./label-xml.ts";
import { axisIds } from "./plots-xml.ts";

/** The two axes of a chart, in the look of the theme: thin, with few numbers, a grid only along the values. */
export function axesXml(chart: NativeChart, frame: ChartFrame, pen: ChartPen): string {
  const { axis, across, categories, form } = chart;
  if (form === "scatter" && across !== null) {
    const bottom = { id: axisIds.across, crosses: axisIds.up, place: "b", grid: false, lined: true };
    const left = { id: axisIds.up, crosses: axisIds.across, place: "l", grid: true, lined: false };
    return valueAxis(across, bottom, pen) + valueAxis(axis, left, pen);
  }
  if (form === "dots") {
    const rows = { shown: false, min: 0.5, max: categories.length + 0.5, step: 1 };
    const top = { id: axisIds.across, crosses: axisIds.up, place: "t", grid: true, lined: false, atEnd: true };
    const left = { id: axisIds.up, crosses: axisIds.across, place: "l", grid: false, lined: false };
    return valueAxis(axis, top, pen) + valueAxis(rows, left, pen);
  }
  const horizontal = form === "bar";
  const values = {
    id: axisIds.up,
    crosses: axisIds.across,
    place: horizontal ? "b" : "l",
    grid: axis.shown,
    lined: false,
  };
  const between = form === "area" ? "midCat" : "between";
  return categoryAxis(chart, frame, pen) + valueAxis(axis, values, pen, between, chart.stack === "percent");
}

function categoryAxis({ form }: NativeChart, { skip, counted }: ChartFrame, pen: ChartPen): string {
  const bar = form === "bar";
  return [
    `<c:catAx><c:axId val="${axisIds.across}"/><c:scaling><c:orientation val="${bar ? "maxMin" : "minMax"}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${bar ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `<c:spPr><a:ln w="12700">${fillXml(pen.ink, pen.scheme)}</a:ln></c:spPr>${textBlock(pen.ink, false, pen, counted)}`,
    `<c:crossAx val="${axisIds.up}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`,
    `<c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join("");
}

interface AxisPlace {
  readonly id: number;
  readonly crosses: number;
  readonly place: string;
  readonly grid: boolean;
  readonly lined: boolean;
  readonly atEnd?: boolean;
}

function valueAxis(axis: NativeAxis, place: AxisPlace, pen: ChartPen, between = "midCat", percent = false): string {
  const format = percent ? "0%" : Math.max(Math.abs(axis.min), Math.abs(axis.max)) >= 10_000 ? "#,##0" : "General";
  const line = (colour: string): string => `<c:spPr><a:ln w="9525">${fillXml(colour, pen.scheme)}</a:ln></c:spPr>`;
  const own = place.lined ? line(pen.axis) : "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
  return [
    `<c:valAx><c:axId val="${place.id}"/><c:scaling><c:orientation val="minMax"/>`,
    `<c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling><c:delete val="${axis.shown ? 0 : 1}"/>`,
    `<c:axPos val="${place.place}"/>${place.grid ? `<c:majorGridlines>${line(pen.grid)}</c:majorGridlines>` : ""}`,
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="${place.place === "b" ? "low" : "nextTo"}"/>${own}${textBlock(pen.quiet, false, pen)}`,
    `<c:crossAx val="${place.crosses}"/><c:crosses val="${place.atEnd === true ? "max" : "min"}"/>`,
    `<c:crossBetween val="${between}"/><c:majorUnit val="${axis.step}"/></c:valAx>`,
  ].join("");
}
