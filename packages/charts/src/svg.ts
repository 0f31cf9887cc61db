import type { Page } from "./vega.ts";

const numbers = /-?\d+\.\d+(?:e-?\d+)?/g;
const coordinates = / (d|transform|x|y|x1|y1|x2|y2|cx|cy|r|width|height|points)="([^"]*)"/g;

/** At most one decimal, and no "-0": a tenth of a px is a fortieth of a millimetre. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10 || 0);

/**
 * Vega's SVG as a page wants it: hidden from assistive technology, in the page's own font, at its exact size,
 * with short coordinates and with ids of its own figure.
 */
export function cleanSvg(svg: string, id: string, page: Page): string {
  const body = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1);
  const width = tenth(page.width);
  const height = tenth(page.height);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="chart" aria-hidden="true" focusable="false" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  const short = body
    .replaceAll(
      coordinates,
      (_, name: string, value: string) => ` ${name}="${value.replaceAll(numbers, (n) => tenth(Number(n)))}"`,
    )
    .replaceAll(/ (?:font-family|class|role|aria-\w+|pointer-events|stroke-miterlimit)="[^"]*"/g, "")
    .replaceAll(/ id="([^"]+)"/g, ` id="${id}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replaceAll(/<path d="M0,0h[-\d.]+v[-\d.]+h[-\d.]+Z" fill="none"\/?>(?:<\/path>)?/g, "")
    .replaceAll(/ transform="translate\(0,0\)"/g, "");
  return head + withoutEmptyGroups(short);
}

/** Vega nests groups for events and clips that a printed page has no use for. */
function withoutEmptyGroups(svg: string): string {
  const next = svg.replaceAll(
    /<path(?: display="none")?\/?>(?:<\/path>)?|<g>(?:\s*)<\/g>|<g transform="translate\([^)]*\)"><\/g>/g,
    "",
  );
  return next === svg ? svg : withoutEmptyGroups(next);
}
