import type { Page } from "./vega.ts";

const numbers = /-?\d+\.\d+(?:e-?\d+)?/g;
const coordinates = / (d|transform|x|y|x1|y1|x2|y2|cx|cy|r|width|height|points)="([^"]*)"/g;

/** At most one decimal, and no "-0": a tenth of a px is a fortieth of a millimetre. */
export const tenth = (value: number): string => String((Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10 || 0);

/**
 * Vega's SVG as a page wants it: hidden from assistive technology, in the page's own font, at its exact size,
 * with short coordinates and with ids of its own figure.
 */
export function cleanSvg(svg: string, id: string, page: Page): string {
  const body = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1).replaceAll(marks, keepKind);
  const width = tenth(page.width);
  const height = tenth(page.height);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="chart" aria-hidden="true" focusable="false" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return head + withoutEmptyGroups(shorten(body, id));
}

const marks = / class="mark-(?!text|group)\w+ role-mark ?([\w-]*)"/g;

/** Who checks a page's contrast must know marks from axes, and both from a layer named ground, which marks lie on. */
const keepKind = (_: string, layer: string): string => ` data-kind="${/^ground/.test(layer) ? "ground" : "marks"}"`;

const rounded = (value: string, places: number): string =>
  value.replaceAll(numbers, (number) =>
    places === 1 ? tenth(Number(number)) : String(Number(Number(number).toFixed(2))),
  );

const shorten = (svg: string, id: string): string =>
  svg
    .replaceAll(coordinates, (_, name: string, value: string) => ` ${name}="${rounded(value, 1)}"`)
    .replaceAll(/ stroke-width="([^"]*)"/g, (_, value: string) => ` stroke-width="${rounded(value, 2)}"`)
    .replaceAll(defaults, "")
    .replaceAll(/ id="([^"]+)"/g, ` id="${id}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replaceAll(" data-kind=", " class=");

/** What the page decides, what says nothing, and what nobody who reads a hidden picture needs. */
const defaults = new RegExp(
  [
    / (?:font-family|class|role|aria-\w+|pointer-events|stroke-miterlimit)="[^"]*"/,
    / (?:opacity="1"|text-anchor="start"|font-weight="400"|[xy]2="0"|transform="translate\(0,0\)")/,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "g",
);

/** Vega's grounds of groups and plots, for the mouse; empty texts and groups. */
const nothing =
  /<path d="M0,0h[-\d.]+v[-\d.]+h[-\d.]+Z"\/>|<path(?: d="")?(?: display="none")?\/>|<text[^>]*(?:\/>|><\/text>)|<g(?: transform="translate\([^)]*\)")?><\/g>/g;

function withoutEmptyGroups(svg: string): string {
  const next = svg.replaceAll(nothing, "");
  return next === svg ? svg : withoutEmptyGroups(next);
}
