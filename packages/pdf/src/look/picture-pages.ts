import { createRequire } from "node:module";

// The canvas and PDF.js take long to load, and most who make a PDF look at none of its pages.
const require = createRequire(import.meta.url);
const createCanvas = (width: number, height: number) =>
  (require("@napi-rs/canvas") as typeof import("@napi-rs/canvas")).createCanvas(width, height);

/** A picture, four bytes a dot: red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8ClampedArray;
}

/** The pages of an open PDF as pictures. */
export interface PicturedPages extends AsyncDisposable {
  /** A page, counted from 1, `width` dots wide. Throws an Error where the PDF has no such page. */
  picture(page: number, width: number): Promise<Picture>;
}

/** Opens a PDF to be looked at: drawn by PDF.js with the PDF's own fonts, the same bytes on every machine of one kind. */
export async function openPictures(bytes: Uint8Array): Promise<PicturedPages> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // PDF.js takes the bytes for its own: it gets a copy.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false, enableXfa: false });
  const pdf = await task.promise;
  return {
    async picture(number, width) {
      const page = await pdf.getPage(number);
      const scale = width / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      const [wide, high] = [Math.round(viewport.width), Math.round(viewport.height)];
      const canvas = createCanvas(wide, high);
      const context = canvas.getContext("2d");
      // PDF.js knows the browser's canvas by its type; this one does all that it asks for.
      const target = { canvas: canvas as unknown as HTMLCanvasElement, canvasContext: context as never };
      await page.render({ ...target, viewport, background: "#ffffff" }).promise;
      page.cleanup();
      return { width: wide, height: high, dots: context.getImageData(0, 0, wide, high).data };
    },
    [Symbol.asyncDispose]: () => task.destroy(),
  };
}

/** A picture as PNG, which loses nothing, or as WebP, which is smaller by much. */
export function encodePicture({ width, height, dots }: Picture, format: "png" | "webp"): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  image.data.set(dots);
  context.putImageData(image, 0, 0);
  return format === "png" ? canvas.toBuffer("image/png") : canvas.toBuffer("image/webp", 90);
}

/** In parts of the width and height, from the upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that an area covers; at least a dot. */
export function crop({ width, height, dots }: Picture, area: Area): Picture {
  const left = Math.min(width - 1, Math.max(0, Math.floor(area.x * width)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(area.y * height)));
  const wide = Math.max(1, Math.min(width - left, Math.ceil(area.width * width)));
  const high = Math.max(1, Math.min(height - top, Math.ceil(area.height * height)));
  const part = new Uint8ClampedArray(wide * high * 4);
  for (let row = 0; row < high; row++) {
    const start = ((top + row) * width + left) * 4;
    part.set(dots.subarray(start, start + wide * 4), row * wide * 4);
  }
  return { width: wide, height: high, dots: part };
}
