import { createHash } from "node:crypto";
import type { PDFContext, PDFRawStream } from "@cantoo/pdf-lib";

/** By the SHA-256 of what is packed. */
const packed = new Map<string, Uint8Array>();
/** More than the members of a family share; of files of any size few enough to hold. */
const mostKept = 100;
/** Bytes: what is larger is seldom packed twice. */
const largest = 1_000_000;

/** As `flateStream`, for what many documents of a run carry: the same bytes are packed once. */
export function packedStream(
  context: PDFContext,
  bytes: Uint8Array,
  dict: Parameters<PDFContext["flateStream"]>[1],
): PDFRawStream {
  if (bytes.length > largest) return context.flateStream(bytes, dict);
  const key = createHash("sha256").update(bytes).digest("base64");
  const contents = packed.get(key) ?? context.flateStream(bytes).contents;
  packed.delete(key);
  packed.set(key, contents);
  for (const old of [...packed.keys()].slice(0, -mostKept)) packed.delete(old);
  return context.stream(contents, { ...dict, Filter: "FlateDecode" });
}
