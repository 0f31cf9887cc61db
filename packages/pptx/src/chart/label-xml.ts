import type { NativeChart, NativeLabel, NativeSeries } from "@chancery/core";
import type { Faces } from "../faces.ts";
import { fillXml, type Scheme } from "../scheme.ts";
import { xml } from "../xml.ts";

/** What every part of a chart's XML needs. */
export interface ChartPen {
  readonly scheme: Scheme;
  readonly faces: Faces;
  readonly language: string;
  /** Colours by their use, as hex. */
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly axis: string;
}

/** Hundredths of a point. */
export const textSize = 1400;

/** The properties of a text in a chart; `tag` is rPr, defRPr or endParaRPr. */
export function textProperties(tag: string, ink: string, bold: boolean, pen: ChartPen, size = textSize): string {
  const language = tag === "defRPr" ? "" : ` lang="${pen.language}"`;
  const weight = bold ? 1 : 0;
  return `<a:${tag}${language} sz="${size}" b="${weight}" i="0">${fillXml(ink, pen.scheme)}<a:latin typeface="+mn-lt"/></a:${tag}>`;
}

/**
 * The text properties of an axis, a legend or labels: horizontal. LibreOffice breaks "1991" into two lines where the turn
 * is exactly nought, and leaves `whole` texts whole at a sixty-thousandth of a degree.
 */
export const textBlock = (ink: string, bold: boolean, pen: ChartPen, whole = false): string =>
  `<c:txPr><a:bodyPr rot="${whole ? 1 : 0}" vert="horz"/><a:lstStyle/><a:p><a:pPr>${textProperties("defRPr", ink, bold, pen)}</a:pPr><a:endParaRPr lang="${pen.language}"/></a:p></c:txPr>`;

export const richText = (lines: readonly string[], ink: string, bold: boolean, pen: ChartPen, align = "ctr"): string =>
  `<c:tx><c:rich><a:bodyPr rot="0" vert="horz" wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050" anchor="ctr"/><a:lstStyle/>${lines
    .map(
      (text) =>
        `<a:p><a:pPr algn="${align}">${textProperties("defRPr", ink, bold, pen)}</a:pPr><a:r>${textProperties("rPr", ink, bold, pen)}<a:t>${xml(text)}</a:t></a:r></a:p>`,
    )
    .join("")}</c:rich></c:tx>`;

/** How far the labels of some points are moved down, in parts of the chart's height. */
export type Shifts = ReadonlyMap<number, number>;

/** What a label shows of its point; it must be said of each kind, in this order. */
const shows = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** The labels of a series: only the points that print something have one, and it says what the document prints. */
export function labelsXml({ points, mark }: NativeSeries, chart: NativeChart, shifts: Shifts, pen: ChartPen): string {
  const labels = points.flatMap((point, at) => {
    const label = point?.label ?? null;
    return label === null || point?.value == null
      ? []
      : [labelXml(label, at, positionOf(label, chart, mark), pen, shifts.get(at))];
  });
  return `<c:dLbls>${labels.join("")}${shows(false)}</c:dLbls>`;
}

export function labelXml(label: NativeLabel, at: number, position: string | null, pen: ChartPen, shift = 0): string {
  const align = label.side === "left" ? "r" : label.side === "right" ? "l" : "ctr";
  const moved =
    shift === 0 ? "" : `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${shift}"/></c:manualLayout></c:layout>`;
  return [
    `<c:dLbl><c:idx val="${at}"/>${moved}${richText(label.lines, label.ink, label.bold, pen, align)}`,
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textBlock(label.ink, label.bold, pen)}`,
    `${position === null ? "" : `<c:dLblPos val="${position}"/>`}${shows(true)}</c:dLbl>`,
  ].join("");
}

/** Office programs refuse a file whose label has a place that its kind of chart does not know. */
function positionOf({ side }: NativeLabel, { form, stack }: NativeChart, mark: NativeSeries["mark"]): string | null {
  if (mark === "main" && (form === "bar" || form === "column")) return stack === "none" ? "outEnd" : "ctr";
  if (form === "area" && mark === "main") return null;
  return { above: "t", below: "b", left: "l", right: "r" }[side];
}
