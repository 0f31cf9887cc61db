declare module "fontverter" {
  /** WOFF2, WOFF or OpenType to one of them; throws where the bytes are no font. */
  export function convert(font: Buffer, format: "sfnt" | "woff" | "woff2"): Promise<Buffer>;
}
