import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** For tests: a document of the kind that is printed, with its fonts inside. */
export const samplePage = (body: string, css = ""): string =>
  `<!doctype html><html lang="en"><head><title>Sample</title><style>${fonts}
@page { size: A4; margin: 20mm }
body { margin: 0; font: 11pt/1.4 "Source Sans 3" }
${css}</style></head><body>${body}</body></html>`;

const face = (file: string, weight: number) => {
  const path = createRequire(import.meta.url).resolve(`source-sans/WOFF2/TTF/SourceSans3-${file}.ttf.woff2`);
  const data = readFileSync(path).toString("base64");
  return `@font-face { font-family: "Source Sans 3"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format("woff2") }`;
};

const fonts = [face("Regular", 400), face("Bold", 700)].join("\n");
