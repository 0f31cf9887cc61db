import { escapeHtml, type Html } from "./html.ts";

/**
 * A drawing as it stands in the page: the SVG itself carries the alt text, and it alone, so that the
 * PDF gets one Figure with one Alt.
 * @throws when the text is no lone, self-contained SVG element
 */
export function labelledDrawing(svg: string, alt: string): Html {
  const { attributes, content } = openSvg(svg);
  return `<svg${attributes} role="img" aria-label="${escapeHtml(alt)}">${content}</svg>` as Html;
}

/** A drawing that says nothing: the art of the cover. */
export function decorativeDrawing(svg: string): Html {
  const { attributes, content } = openSvg(svg);
  return `<svg${attributes} aria-hidden="true">${content}</svg>` as Html;
}

const element = /^\s*(?:<\?xml[^>]*\?>\s*)?<svg((?:\s+[\w:-]+="[^"]*")*)\s*(?:>([\s\S]*)<\/svg>|\/>)\s*$/;
const roleAttributes = /\s+(?:role|aria-[\w-]+)="[^"]*"/g;
/** Elements that run or link, handlers, and addresses outside the drawing. */
const active =
  /<(?:script|foreignObject|iframe|a|image)[\s>/]|<[^>]*\s(?:(?:on\w+|src)\s*=|(?:\w+:)?href\s*=\s*"(?!#))|url\((?!["']?#)/i;

function openSvg(svg: string): { readonly attributes: string; readonly content: string } {
  const match = element.exec(svg);
  if (match === null) throw new Error("a drawing must be one <svg> element with quoted attributes");
  const found = active.exec(svg);
  if (found !== null) throw new Error(`a drawing must hold no script, link or outside address, but has ${found[0]}`);
  return { attributes: (match[1] ?? "").replace(roleAttributes, ""), content: match[2] ?? "" };
}
