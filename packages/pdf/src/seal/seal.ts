import type { PDFDocument } from "@cantoo/pdf-lib";
import { canonicalJson } from "@chancery/core";
import { z } from "zod";
import { type Attachment, utf8 } from "../attach/attachment.ts";
import { reserved } from "../attach/manifest.ts";
import { digestParts } from "./parts.ts";
import { type PageText, readPages } from "./read-pages.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** `seal.json`: what the PDF was when it was made. It is written last, so the pages cannot print its hash; a signature signs it. */
export const sealSchema = z.strictObject({
  format: z.literal("chancery-seal-1"),
  /** The SHA-256 of manifest.json. */
  manifest: digest,
  pages: z.array(
    z.strictObject({
      text: z.string(),
      quotes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
      content: digest,
      annotations: digest,
    }),
  ),
  information: digest,
  metadata: digest,
  structure: digest,
  outline: digest,
  attachments: digest,
  catalog: digest,
});

export type Seal = z.infer<typeof sealSchema>;

/** What a PDF is now, in the words of a seal; `texts` where its pages were read already. */
export function sealOf(pdf: PDFDocument, manifest: string, texts: readonly PageText[] = readPages(pdf)): Seal {
  const { pages, ...parts } = digestParts(pdf);
  return {
    format: "chancery-seal-1",
    manifest,
    pages: pages.map((page, at) => {
      const { text = "", quotes = [] } = texts[at] ?? {};
      return { text, quotes: [...quotes], ...page };
    }),
    ...parts,
  };
}

export const sealAttachment = (seal: Seal): Attachment => ({
  name: reserved.seal,
  type: "application/json",
  relationship: "Supplement",
  description: "The text of each page, the numbers it quotes, and a digest of each part of the document",
  bytes: utf8(canonicalJson(seal)),
});
