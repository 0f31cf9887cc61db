/// <reference lib="dom" />
import type { DrawingSeen, Layer, MarkGroup } from "../sight.ts";
import type { Tools } from "./tools.ts";

type Point = readonly [x: number, y: number];

/** The charts that are seen, each with the looks of its marks. Ours and Vega's name their marks; of others every shape counts. */
export function drawingsSeen(tools: Tools): DrawingSeen[] {
  return [...document.querySelectorAll("svg")].filter(tools.isSeen).flatMap((svg) => {
    const marks = marksOf(svg, tools);
    if (marks.length === 0) return [];
    tools.bring(svg);
    const culprit = tools.describe(svg, svg.closest("figure")?.textContent ?? "");
    return [{ culprit, groups: groupsOf(svg, marks, tools) }];
  });
}

export function marksOf(svg: SVGSVGElement, tools: Tools): SVGGeometryElement[] {
  const shapes = [...svg.querySelectorAll<SVGGeometryElement>("path, rect, circle, ellipse, line, polyline, polygon")];
  const painted = shapes.filter(
    (shape) => tools.isSeen(shape) && isPainted(shape) && shape.closest("defs, clipPath, mask, .ground") === null,
  );
  const named = painted.filter((shape) => shape.closest(".marks, .role-mark") !== null);
  if (named.length > 0 || svg.classList.contains("chart")) return named;
  const speaks = svg.matches("[role=img], [aria-label]") || svg.querySelector("title") !== null;
  const frame = /axis|grid|tick|domain|legend|background|frame/i;
  const inFrame = (shape: Element) => frame.test(`${shape.getAttribute("class")} ${shape.parentElement?.className}`);
  return speaks && svg.querySelector("text") !== null ? painted.filter((shape) => !inFrame(shape)) : [];
}

export function isPainted(shape: SVGGeometryElement): boolean {
  const { fill, stroke, fillOpacity, strokeOpacity, strokeWidth } = getComputedStyle(shape);
  const edge = stroke !== "none" && Number(strokeOpacity) > 0 && Number.parseFloat(strokeWidth) > 0;
  return edge || (fill !== "none" && Number(fillOpacity) > 0 && !/, 0\)$/.test(fill));
}

export function groupsOf(svg: SVGSVGElement, marks: readonly SVGGeometryElement[], tools: Tools): MarkGroup[] {
  const groups = Map.groupBy(marks, lookOf);
  const labelled = labelledColours(svg, marks, tools);
  return [...groups].flatMap(([, shapes]) => {
    const [first] = shapes;
    if (first === undefined) return [];
    const style = getComputedStyle(first);
    return {
      culprit: tools.describe(first, svg.closest("figure")?.textContent ?? ""),
      fill: style.fill === "none" || Number(style.fillOpacity) === 0 ? null : style.fill,
      stroke: style.stroke === "none" || Number(style.strokeOpacity) === 0 ? null : style.stroke,
      opacity: tools.opacityOf(first),
      strokeWidth: Number.parseFloat(style.strokeWidth) * tools.scaleOf(first),
      dash: style.strokeDasharray,
      shape: shapeOf(first),
      count: shapes.length,
      labelled: labelled.has(colourOf(first)),
      grounds: groundsOf(svg, shapes.slice(0, 12), tools),
    };
  });
}

export function groundsOf(svg: SVGSVGElement, shapes: readonly SVGGeometryElement[], tools: Tools): Layer[][] {
  const isMark = (element: Element) => element instanceof SVGGeometryElement && element.closest(".ground") === null;
  const grounds = shapes
    .flatMap((shape) => besides(shape, tools))
    .filter(([x, y]) => document.elementsFromPoint(x, y).includes(svg))
    .map(([x, y]) => tools.layersAt(x, y, svg, isMark));
  return [...new Map(grounds.map((ground) => [JSON.stringify(ground), ground])).values()];
}

export function lookOf(shape: SVGGeometryElement): string {
  const { fill, stroke, strokeDasharray, fillOpacity, strokeOpacity } = getComputedStyle(shape);
  return [fill, fillOpacity, stroke, strokeOpacity, strokeDasharray, shapeOf(shape)].join("|");
}

/** Circles, squares and diamonds are paths alike but for their commands; a line of any length is one shape. */
export function shapeOf(shape: SVGGeometryElement): string {
  if (getComputedStyle(shape).fill === "none") return "line";
  return shape instanceof SVGPathElement
    ? (shape.getAttribute("d") ?? "").replace(/[^a-zA-Z]/g, "").slice(0, 12)
    : shape.tagName;
}

/** Points in the window just outside the mark: what it must stand out from. */
export function besides(shape: SVGGeometryElement, tools: Tools): Point[] {
  const style = getComputedStyle(shape);
  const gap = (Number.parseFloat(style.strokeWidth) / 2) * tools.scaleOf(shape) + 2;
  if (style.fill === "none")
    return [0.15, 0.5, 0.85].flatMap((part): Point[] => {
      const { x, y } = pointOn(shape, part);
      return [
        [x, y - gap],
        [x, y + gap],
      ];
    });
  const { left, right, top, bottom } = shape.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    [left - gap, y],
    [right + gap, y],
    [x, top - gap],
    [x, bottom + gap],
  ];
}

export function pointOn(shape: SVGGeometryElement, part: number): DOMPoint {
  const point = shape.getPointAtLength(shape.getTotalLength() * part);
  return new DOMPoint(point.x, point.y).matrixTransform(shape.getScreenCTM() ?? undefined);
}

export function colourOf(shape: SVGGeometryElement): string {
  const { fill, stroke } = getComputedStyle(shape);
  return stroke === "none" ? fill : stroke;
}

/**
 * The colours of marks that some text of the chart stands nearest to, within two lines of it. A mark in the colour of the
 * ground is a gap that makes room for a label, and no label names it.
 */
export function labelledColours(svg: SVGSVGElement, marks: readonly SVGGeometryElement[], tools: Tools): Set<string> {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const named = marks.filter((shape) => colourOf(shape) !== paper);
  const places = [...Map.groupBy(named, colourOf)].map(([key, shapes]) => [key, shapes.flatMap(placesOf)] as const);
  const found = new Set<string>();
  for (const text of svg.querySelectorAll("text")) {
    if (!tools.isSeen(text) || !/\S/.test(text.textContent ?? "")) continue;
    const box = text.getBoundingClientRect();
    const near = places.map(
      ([key, boxes]) => [key, Math.min(...boxes.map((place) => gapBetween(box, place)))] as const,
    );
    const least = Math.min(...near.map(([, distance]) => distance));
    if (least > 2 * box.height) continue;
    for (const [key, distance] of near) if (distance <= least + 1) found.add(key);
  }
  return found;
}

/** A filled mark's box, or points along a line. */
export function placesOf(shape: SVGGeometryElement): DOMRect[] {
  if (getComputedStyle(shape).fill !== "none") return [shape.getBoundingClientRect()];
  return Array.from({ length: 25 }, (_, at) => {
    const { x, y } = pointOn(shape, at / 24);
    return new DOMRect(x, y, 0, 0);
  });
}

export function gapBetween(one: DOMRect, other: DOMRect): number {
  const across = Math.max(0, one.left - other.right, other.left - one.right);
  const down = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(across, down);
}
