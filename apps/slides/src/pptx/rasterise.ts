import { type Printer, shootEach } from "@chancery/chromium";
import type { Store } from "@chancery/cli";
import type { Theme } from "@chancery/core";
import type { Picture } from "@chancery/pptx";

/** Pixels of a picture for a px of the slide's canvas: sharp on a projector of 1,960 pixels and more. */
const scale = 2;

/**
 * SVG drawings as pictures that stand alone: in the theme's font by name, and as pixels made with the font itself. One
 * page serves all that are asked for together, once: the decks of a family often have the same cover.
 */
export function openRasteriser({
  theme,
  faces,
  printer,
  browser,
  store,
}: Rasterising): (svgs: readonly string[]) => Promise<readonly Picture[]> {
  return async (drawn) => {
    const svgs = drawn.map((svg) => standAlone(svg, theme.family.sans));
    const page = pageOf(svgs, faces);
    const shots = svgs.map((svg) => ({ ...sizeOf(svg), scale }));
    const pngs = await store.remember("pictures", { page, shots, browser }, () =>
      printer.withPage((shown) => shootEach(shown, page, shots)),
    );
    return svgs.flatMap((svg, at) => {
      const png = pngs[at];
      return png === undefined ? [] : { svg, png };
    });
  };
}

export interface Rasterising {
  readonly theme: Theme;
  /** As `@font-face` rules that hold their data. */
  readonly faces: string;
  readonly printer: Printer;
  readonly browser: string;
  /** What was made before. */
  readonly store: Store;
}

/** A drawing takes its font from the page around it; in an office program there is none. */
const standAlone = (svg: string, family: string): string =>
  svg
    .replace(/^<svg /, `<svg font-family="'${family}', sans-serif" `)
    .replaceAll(/ (?:class|aria-hidden|focusable)="[^"]*"/g, "");

const pageOf = (svgs: readonly string[], faces: string): string =>
  [
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>pictures</title>`,
    `<style>${faces} html,body{margin:0;background:transparent} svg{display:block}</style><body>`,
    ...svgs.map((svg) => `<div>${svg}</div>`),
    `</body></html>`,
  ].join("");

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const head = /^<svg [^>]*>/.exec(svg)?.[0] ?? "";
  const measure = (name: string): number => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(head)?.[1]);
  return { width: measure("width"), height: measure("height") };
}
