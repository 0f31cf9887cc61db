import { PDFArray, type PDFPage } from "@cantoo/pdf-lib";
import { dictEntry, latin1, listEntry, name, streamBytes } from "../objects.ts";
import type { Content } from "./drawn.ts";
import type { Fonts } from "./font.ts";
import { readContent } from "./read.ts";

/** Reads what a page draws, or its text alone. Its content may be cut into several streams: they are one text. */
export function readPage({ node, ref }: PDFPage, fonts: Fonts, textOnly = false): Content {
  const text = listEntry(node, "Contents")
    .map((stream) => latin1(streamBytes(node.context.lookup(stream))))
    .join("\n");
  const resources = node.Resources() ?? dictEntry(node, "Resources");
  return readContent({ text, id: ref.toString(), resources, fonts, textOnly });
}

/** Replaces what a page draws; its old streams leave the file. */
export function replaceContent({ node }: PDFPage, text: string): void {
  const { context } = node;
  const old = node.get(name("Contents"));
  const value = old && context.lookup(old);
  for (const stream of [...(value instanceof PDFArray ? value.asArray() : []), old])
    if (stream && "objectNumber" in stream) context.delete(stream as Parameters<typeof context.delete>[0]);
  node.set(name("Contents"), context.register(context.flateStream(Buffer.from(text, "latin1"))));
}
