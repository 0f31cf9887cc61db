import { inflateSync } from "node:zlib";

/** A page of a PDF as the browser drew it. */
export interface DrawnPage {
  /** The width of the page's content box, in CSS pixels. */
  readonly width: number;
  /** 1 where a CSS pixel is 1/96 inch; less where the browser shrank the document to fit something too wide. */
  readonly scale: number;
}

/** A CSS pixel in the units in which the browser draws a page (0.24 points): 0.75 / 0.24. */
const pixel = 3.125;

/**
 * How wide each page's content is and how far the browser shrank it, read off the first lines of its drawing,
 * which clip to the content box and scale to pixels. Pages whose drawing begins otherwise (blank ones) are left out.
 */
export function drawnPages(pdf: Uint8Array): DrawnPage[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString("latin1");
  const pages: DrawnPage[] = [];
  for (const [, id] of text.matchAll(/\/Contents (\d+) 0 R/g)) {
    const start = text.indexOf(`\n${id} 0 obj`);
    const data = text.indexOf("stream\n", start) + "stream\n".length;
    const head = text.slice(start, data);
    const stream = bytes.subarray(data, data + Number(/\/Length (\d+)/.exec(head)?.[1]));
    const drawing = (head.includes("/FlateDecode") ? inflateSync(stream) : stream).toString("latin1");
    const box = /(?:^|\n)\S+ \S+ (\S+) \S+ re\nW\*? n\nq\n([\d.]+) 0 0 [\d.]+ \S+ \S+ cm/.exec(drawing);
    if (box) pages.push({ width: Number(box[1]) / pixel, scale: Number(box[2]) / pixel });
  }
  return pages;
}
