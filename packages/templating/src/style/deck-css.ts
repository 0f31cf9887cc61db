import type { Face, Theme } from "@chancery/core";
import { cssString } from "./css-string.ts";
import { colourProperties, familyProperties, hex, kebab, root } from "./theme-css.ts";

/** Where the browser finds a face, as the address in a style sheet. */
export type FontAddress = (face: Face) => string;

/** The theme as CSS for slides: faces by address, tokens as properties, and what each becomes on a dark screen. */
export function deckCss(theme: Theme, fontAddress: FontAddress): string {
  return [
    ...theme.faces.map((face) => fontFace(face, fontAddress(face))),
    root([...colourProperties(theme), ...chartProperties(theme), ...familyProperties(theme)]),
    dark(theme),
    ...recoloured(theme),
  ].join("\n");
}

const fontFace = (face: Face, address: string): string =>
  `@font-face{font-family:${cssString(face.family)};font-weight:${Number(face.weight)};font-style:${face.style};` +
  `src:url(${JSON.stringify(address)}) format("woff2")}`;

const chartProperties = ({ chart }: Theme): readonly (readonly [string, string])[] =>
  ["focus", "context", "highlight", "land"].map(
    (name) => [`chart-${name}`, hex(name, chart[name as "focus"])] as const,
  );

function dark(theme: Theme): string {
  const properties = Object.entries(theme.dark).flatMap(([name, value]) =>
    typeof value === "string" && name in theme.colour ? [`--${kebab(name)}:${hex(name, value)}`] : [],
  );
  return `.dark .slide:not(.cover,.divider),.dark .explanation{${properties.join(";")}}`;
}

/** Drawings hold hex colours as attributes; on a dark screen each known one is overruled. */
function recoloured(theme: Theme): readonly string[] {
  const pairs = new Map<string, string>();
  const light: Readonly<Record<string, string | readonly string[]>> = { ...theme.colour, ...theme.chart };
  for (const [name, value] of Object.entries(theme.dark)) {
    const before = light[name];
    if (before === undefined) continue;
    const [froms, tos] = [[before].flat(), [value].flat()];
    for (const [at, from] of froms.entries()) {
      const to = tos[at];
      if (to !== undefined && !pairs.has(from)) pairs.set(hex(name, from), hex(name, to));
    }
  }
  return [...pairs].flatMap(([from, to]) =>
    ["fill", "stroke"].map((paint) => `.dark .slide:not(.cover) .drawn [${paint}="${from}"]{${paint}:${to}}`),
  );
}
