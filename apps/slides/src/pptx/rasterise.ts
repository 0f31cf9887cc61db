import { type Printer, shootEach } from "@chancery/chromium";
import type { Theme } from "@chancery/core";
import type { Picture } from "@chancery/pptx";

/** Pixels of a picture for a px of the slide's canvas: sharp on a projector of 1,960 pixels and more. */
const scale = 2;

/**
 * SVG drawings as pictures that stand alone: in the theme's font by name, and as pixels made with the font itself. One
 * page serves all that are asked for together.
 */
export function openRasteriser(
  theme: Theme,
  faces: string,
  printer: Printer,
): (svgs: readonly string[]) => Promise<readonly Picture[]> {
  return (drawn) =>
    printer.withPage(async (page) => {
      const svgs = drawn.map((svg) => standAlone(svg, theme.family.sans));
      const shots = svgs.map((svg) => ({ ...sizeOf(svg), scale }));
      const pngs = await shootEach(page, pageOf(svgs, faces), shots);
      return svgs.flatMap((svg, at) => {
        const png = pngs[at];
        return png === undefined ? [] : { svg, png };
      });
    });
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
