import type { Face, Theme } from "@chancery/core";
import { create, type Font } from "fontkit";

/** The three voices of a slide: titles and big numbers, quotations, all else. */
export type Voice = "display" | "serif" | "sans";

export interface Style {
  readonly voice: Voice;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Faces {
  /** The width of a line of text in px. */
  width(text: string, size: number, style: Style): number;
  /** The name under which an office program finds the face. */
  name(voice: Voice): string;
  /** Ten bytes that let a program without the font choose a like one. */
  panose(voice: Voice): string;
}

// Office programs know regular and bold; a semibold face is a family of its own, and that is what titles are set in.
const weights: Readonly<Record<Voice, number>> = { display: 600, serif: 400, sans: 400 };

export function openFaces(theme: Theme): Faces {
  const fonts = new Map<Face, Font>();
  const known = new Map<string, number>();
  const fontOf = (face: Face): Font => {
    const font = fonts.get(face) ?? (create(face.bytes as Buffer) as Font);
    fonts.set(face, font);
    return font;
  };
  const faceOf = (style: Style): Face => nearest(theme, style);
  return {
    width: (text, size, style) => {
      const face = faceOf(style);
      const key = `${face.family} ${face.weight} ${face.style} ${text}`;
      const font = fontOf(face);
      const em = known.get(key) ?? font.layout(text).advanceWidth / font.unitsPerEm;
      known.set(key, em);
      return em * size;
    },
    name: (voice) => fontOf(faceOf({ voice, bold: false, italic: false })).familyName,
    panose: (voice) => {
      const font = fontOf(faceOf({ voice, bold: false, italic: false })) as Font & { "OS/2"?: { panose?: number[] } };
      const bytes = font["OS/2"]?.panose ?? Array.from({ length: 10 }, () => 0);
      return [...bytes].map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("");
    },
  };
}

function nearest(theme: Theme, { voice, bold, italic }: Style): Face {
  const family = theme.family[voice];
  const own = theme.faces.filter((face) => face.family === family);
  const faces = own.length > 0 ? own : theme.faces;
  const weight = bold ? 700 : weights[voice];
  const distance = (face: Face): number =>
    Math.abs(face.weight - weight) + ((face.style === "italic") === italic ? 0 : 1000);
  return faces.reduce((best, face) => (distance(face) < distance(best) ? face : best));
}
