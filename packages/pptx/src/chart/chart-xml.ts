import type { NativeChart } from "@chancery/core";
import type { Box } from "../canvas.ts";
import { type Paragraph, textOf } from "../text.ts";
import { breakText } from "../wrap.ts";
import { drawing, head, relations, xml } from "../xml.ts";
import { axesXml } from "./axes-xml.ts";
import { type ChartFrame, chartText, frameOf, nameWidth } from "./frame.ts";
import { type ChartPen, textBlock, textProperties } from "./label-xml.ts";
import { categoryPlots } from "./plots-xml.ts";
import { pointPlot, unnamed } from "./points-xml.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { spreadEnds } from "./spread.ts";

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/**
 * A chart as a part of DrawingML (ECMA-376, part 1, 21.2), and the data sheet that stands behind it. `measured` says what
 * its numbers are, and heads them in the sheet; `title` is the same as far as it can be the chart's own.
 */
export function drawChart(
  chart: NativeChart,
  words: { readonly measured: string; readonly title: readonly Paragraph[] },
  box: Box,
  pen: ChartPen,
): { readonly xml: string; readonly sheet: Sheet } {
  const sheet = sheetOf(chart, words.measured);
  const frame = frameOf(chart, words.title, box, pen.faces);
  const shifts = spreadEnds(chart, frame);
  const orders = chart.series.map((series, at) => {
    const references = sheet.series[at];
    if (references === undefined) throw new Error(`series ${at} has no column in its sheet`);
    return { series, at: at + (chart.form === "dots" ? 1 : 0), references, shifts: shifts[at] ?? new Map() };
  });
  const isPoints = chart.form === "scatter" || chart.form === "dots";
  const plots = isPoints
    ? pointPlot(chart, orders, sheet, rowNames(chart, frame, pen), pen)
    : categoryPlots(chart, orders, sheet, pen);
  const body = [
    `${titleXml(words.title, frame, pen)}<c:plotArea>${layoutXml(frame.plot, frame, true)}${plots}${axesXml(chart, frame, pen)}`,
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${legendXml(chart, frame, pen)}`,
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>`,
  ].join("");
  const text = [
    `${head}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawing}" xmlns:r="${relations}"><c:date1904 val="0"/>`,
    `<c:lang val="${pen.language}"/><c:roundedCorners val="0"/><c:chart>${body}</c:chart>`,
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textBlock(pen.ink, false, pen)}`,
    `<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join("");
  return { xml: text, sheet };
}

/** The lines of each row's name, broken where they are too long for their third of the chart. */
const rowNames = (chart: NativeChart, frame: ChartFrame, { faces }: ChartPen): readonly (readonly string[])[] =>
  chart.categories.map((text) => breakText(text, nameWidth(chart, frame.width, faces) + 2, chartText, faces));

const fraction = (value: number, of: number): string => String(Number((value / of).toFixed(5)));

function layoutXml(box: Box, frame: ChartFrame, inner: boolean): string {
  const target = inner ? '<c:layoutTarget val="inner"/>' : "";
  const parts = [
    `<c:x val="${fraction(box.x, frame.width)}"/><c:y val="${fraction(box.y, frame.height)}"/>`,
    `<c:w val="${fraction(box.width, frame.width)}"/><c:h val="${fraction(box.height, frame.height)}"/>`,
  ];
  return `<c:layout><c:manualLayout>${target}<c:xMode val="edge"/><c:yMode val="edge"/>${parts.join("")}</c:manualLayout></c:layout>`;
}

/** What is measured, at the top left. A chart that is copied elsewhere so keeps its unit. */
function titleXml(caption: readonly Paragraph[], { height }: ChartFrame, pen: ChartPen): string {
  if (caption.length === 0) return '<c:autoTitleDeleted val="1"/>';
  const lines = caption.map(({ runs }) => textOf(runs));
  const size = Math.round((caption[0]?.size ?? chartText) * 98);
  const text = lines.map(
    (line) =>
      `<a:p><a:pPr algn="l">${textProperties("defRPr", pen.quiet, false, pen, size)}</a:pPr><a:r>${textProperties("rPr", pen.quiet, false, pen, size)}<a:t>${xml(line)}</a:t></a:r></a:p>`,
  );
  const place = `<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="${fraction(1, height)}"/>`;
  return [
    `<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle/>`,
    `${text.join("")}</c:rich></c:tx><c:layout><c:manualLayout>${place}</c:manualLayout></c:layout>`,
    `<c:overlay val="1"/></c:title><c:autoTitleDeleted val="0"/>`,
  ].join("");
}

function legendXml(chart: NativeChart, frame: ChartFrame, pen: ChartPen): string {
  if (frame.legend === null) return "";
  const deleted = unnamed(chart.series, chart.form).map(
    (at) => `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`,
  );
  return `<c:legend><c:legendPos val="t"/>${deleted.join("")}${layoutXml(frame.legend, frame, false)}<c:overlay val="0"/>${textBlock(pen.quiet, false, pen)}</c:legend>`;
}
