import type { Face, Theme } from "@chancery/core";
import type { Font } from "fontkit";

/** The width of a line of text in px, in the theme's sans face of that weight. */
export type TextWidth = (text: string, size: number, weight: number, italic?: boolean) => number;

export interface Faces {
  readonly width: TextWidth;
}

const loaded = new WeakMap<Theme, Promise<Faces>>();

/** Reads the sans faces of a theme once; without real widths Vega guesses .8 em a character. */
export function loadFaces(theme: Theme): Promise<Faces> {
  const faces = loaded.get(theme) ?? openFaces(theme);
  loaded.set(theme, faces);
  return faces;
}

async function openFaces(theme: Theme): Promise<Faces> {
  const { create } = await import("fontkit");
  const sans = theme.faces.filter((face) => face.family === theme.family.sans);
  if (sans.length === 0) throw new Error(`the theme holds no face of "${theme.family.sans}"`);
  const fonts = new Map<Face, Font>();
  const widths = new Map<Face, Map<string, number>>();

  const advance = (face: Face, text: string): number => {
    const font = fonts.get(face) ?? (create(face.bytes as Buffer) as Font);
    fonts.set(face, font);
    const known = widths.get(face) ?? new Map<string, number>();
    widths.set(face, known);
    const em = known.get(text) ?? font.layout(text).advanceWidth / font.unitsPerEm;
    known.set(text, em);
    return em;
  };

  return {
    width: (text, size, weight, italic = false) => advance(nearestFace(sans, weight, italic), text) * size,
  };
}

/** The browser's choice, near enough: the style first, then the nearest weight. */
function nearestFace(faces: readonly Face[], weight: number, italic: boolean): Face {
  const distance = (face: Face): number =>
    Math.abs(face.weight - weight) + ((face.style === "italic") === italic ? 0 : 1000);
  return faces.reduce((best, face) => (distance(face) < distance(best) ? face : best));
}
