import type { Face, Theme } from "@chancery/core";

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
  const sans = theme.faces.filter((face) => face.family === theme.family.sans);
  if (sans.length === 0) throw new Error(`the theme holds no face of "${theme.family.sans}"`);
  const [{ convert }, shaper] = await Promise.all([import("fontverter"), import("harfbuzzjs")]);
  const measures = new Map<Face, (text: string) => number>();
  for (const face of sans) {
    const { buffer, byteOffset, byteLength } = face.bytes;
    // It knows a font by Node's own kind of bytes; a copy for another thread is of the plain kind.
    const font = await convert(Buffer.from(buffer, byteOffset, byteLength), "sfnt");
    measures.set(face, measureWith(shaper, font));
  }
  return {
    width: (text, size, weight, italic = false) =>
      (measures.get(nearestFace(sans, weight, italic))?.(text) ?? 0) * size,
  };
}

/** Widths in em, as HarfBuzz shapes a text, which is what the browser shapes it with. */
function measureWith({ Blob, Buffer, Face, Font, shape }: typeof import("harfbuzzjs"), bytes: Uint8Array) {
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const buffer = new Buffer();
  const known = new Map<string, number>();
  return (text: string): number => {
    const found = known.get(text);
    if (found !== undefined) return found;
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const em = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
    known.set(text, em);
    return em;
  };
}

/** The browser's choice, near enough: the style first, then the nearest weight. */
function nearestFace(faces: readonly Face[], weight: number, italic: boolean): Face {
  const distance = (face: Face): number =>
    Math.abs(face.weight - weight) + ((face.style === "italic") === italic ? 0 : 1000);
  return faces.reduce((best, face) => (distance(face) < distance(best) ? face : best));
}
