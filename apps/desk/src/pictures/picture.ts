import { createRequire } from "node:module";
import type { Picture } from "@chancery/pdf";

// The package exports one `default`, which its types leave out.
const { default: upng } = createRequire(import.meta.url)("@pdf-lib/upng") as {
  readonly default: typeof import("@pdf-lib/upng");
};

/** How many colours a picture of the documentation keeps: text stays smooth, and a file stays small. */
const colours = 64;
/** What lies between and around pages that stand side by side: dots, and their grey. */
const gap = 12;
const ground = 0xde;

/** A PNG's first frame. */
export function decodePng(bytes: Uint8Array): Picture {
  const image = upng.decode(Uint8Array.from(bytes).buffer);
  const [frame = new ArrayBuffer(0)] = upng.toRGBA8(image);
  return { width: image.width, height: image.height, dots: new Uint8ClampedArray(frame) };
}

/** A picture as a PNG of few colours. Its bytes depend on its dots alone. */
export function encodeSmallPng({ width, height, dots }: Picture): Uint8Array {
  return new Uint8Array(upng.encode([Uint8Array.from(dots).buffer], width, height, colours));
}

/** Pictures of one height side by side on a grey ground. */
export function sideBySide(pictures: readonly Picture[]): Picture {
  const width = pictures.reduce((sum, picture) => sum + picture.width + gap, gap);
  const height = Math.max(...pictures.map((picture) => picture.height)) + 2 * gap;
  const dots = new Uint8ClampedArray(width * height * 4).fill(ground);
  for (let at = 3; at < dots.length; at += 4) dots[at] = 255;
  let left = gap;
  for (const picture of pictures) {
    for (let row = 0; row < picture.height; row++) {
      const line = picture.dots.subarray(row * picture.width * 4, (row + 1) * picture.width * 4);
      dots.set(line, ((row + gap) * width + left) * 4);
    }
    left += picture.width + gap;
  }
  return { width, height, dots };
}
