import type { Face, Theme } from "@chancery/core";
import { cssString } from "../style/css-string.ts";
import { fontFace, hex, kebab, root } from "../style/theme-css.ts";
import { nightColours } from "./night-colours.ts";

/** The faces that the page's style sheets ask for. */
export function webFaces({ faces, family }: Theme): readonly Face[] {
  const wanted = [
    [family.serif, 400, "normal"],
    [family.serif, 400, "italic"],
    [family.serif, 600, "normal"],
    [family.display, 400, "normal"],
    [family.display, 400, "italic"],
    [family.display, 600, "normal"],
    [family.sans, 400, "normal"],
    [family.sans, 400, "italic"],
    [family.sans, 600, "normal"],
  ].map(String);
  return faces.filter(({ family: name, weight, style }) => wanted.includes(String([name, weight, style])));
}

/** The faces, and the theme's colours by day and by night; drawings bring colours of their own. */
export function webThemeCss(
  theme: Theme,
  faces: readonly Face[],
  format: "woff" | "woff2",
  drawings: readonly string[],
): string {
  const colours = Object.entries(theme.colour).map(([name, value]) => [kebab(name), hex(name, value)] as const);
  const families = Object.entries(theme.family).map(([name, value]) => [name, cssString(value)] as const);
  const night = nightColours(theme);
  const both = (value: string): string => `light-dark(${value},${night(value)})`;
  const byName = Object.entries(theme.colour).map(([name, value]) => {
    const named = theme.dark[name];
    const dark = typeof named === "string" ? named : name.startsWith("onDeep") ? value : night(value);
    return [kebab(name), `light-dark(${value},${hex(name, dark)})`] as const;
  });
  return [
    ...faces.map((face) => fontFace(face, format)),
    root([...colours, ["cover", hex("deep", theme.colour["deep"] ?? "#000000")], ...families]),
    `@supports (color:light-dark(#000,#fff)){${root(byName)}${drawingColours(drawings, both)}}`,
  ].join("\n");
}

/** A drawing's hex colours are attributes, which a style sheet outranks. */
function drawingColours(drawings: readonly string[], both: (hex: string) => string): string {
  const found = new Map<string, readonly [property: string, value: string]>();
  for (const drawing of drawings)
    for (const [, property = "", value = ""] of drawing.matchAll(/ (fill|stroke)="(#[0-9A-Fa-f]{6})"/g))
      found.set(`${property}="${value}"`, [property, value]);
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([attribute, [property, value]]) => `.drawn [${attribute}]{${property}:${both(value)}}`)
    .join("");
}
