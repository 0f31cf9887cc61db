import type { Face, Theme } from "@chancery/core";
import { base64 } from "./base64.ts";
import { cssString } from "./css-string.ts";

/** What the theme says, as CSS: its fonts as data and its tokens as custom properties of the root. */
export function themeCss(theme: Theme): string {
  return [...theme.faces.map((face) => fontFace(face)), root(tokens(theme)), pageSize(theme)].join("\n");
}

/**
 * The words of the page's margins, which only CSS can print: `--head-left` and its like, for the root's own style. They stand
 * apart from the style sheet, which is then the same for all documents of a theme, and the browser reads its fonts once.
 */
export const marginWords = (words: Readonly<Record<string, string>>): string =>
  declarations(Object.entries(words).map(([name, text]) => [name, cssString(text)] as const));

export function fontFace(face: Face, format: "woff" | "woff2" = "woff2"): string {
  const font = `font-family:${cssString(face.family)};font-weight:${Number(face.weight)};font-style:${face.style}`;
  return `@font-face{${font};src:url("data:font/${format};base64,${base64(face.bytes)}") format("${format}")}`;
}

export type Property = readonly [name: string, value: string];

export const root = (properties: readonly Property[]): string => `:root{${declarations(properties)}}`;

const declarations = (properties: readonly Property[]): string =>
  properties.map(([name, value]) => `--${name}:${value}`).join(";");

export const colourProperties = (theme: Theme): readonly Property[] =>
  Object.entries(theme.colour).map(([name, value]) => [kebab(name), hex(name, value)] as const);

export const familyProperties = (theme: Theme): readonly Property[] =>
  Object.entries(theme.family).map(([name, value]) => [name, cssString(value)] as const);

function tokens(theme: Theme): readonly Property[] {
  const measures = Object.entries(theme.page).map(
    ([name, value]) => [`page-${kebab(name)}`, millimetres(value)] as const,
  );
  return [...colourProperties(theme), ...measures, ...familyProperties(theme)];
}

/** Custom properties do not reach the size of a page. */
const pageSize = ({ page }: Theme): string => `@page{size:${millimetres(page.width)} ${millimetres(page.height)}}`;

const millimetres = (value: number): string => `${Number(value)}mm`;

export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function hex(name: string, value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`the theme's colour ${name} is no hex colour: ${value}`);
  return value;
}
