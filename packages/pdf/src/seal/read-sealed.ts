import type { PDFDocument } from "@cantoo/pdf-lib";
import { hashOf, reserved } from "../attach/manifest.ts";
import { type Embedded, readAttachments } from "../attach/read-attachments.ts";
import { ownNamespace } from "../conform/xmp.ts";
import { Inspection } from "../lint/inspection.ts";
import { xmpProperty } from "../lint/xmp.ts";
import { openForReading } from "../open.ts";
import { mendLengths } from "./mend-lengths.ts";
import { type PageText, readPages } from "./read-pages.ts";
import { type Seal, sealOf } from "./seal.ts";

/** Why a file cannot be looked into. */
export class Unreadable extends Error {
  readonly why: "no-pdf" | "truncated-pdf" | "encrypted-pdf" | "broken-pdf";

  constructor(why: Unreadable["why"], message: string) {
    super(message);
    this.name = "Unreadable";
    this.why = why;
  }
}

/** A PDF as verification looks at it. */
export interface SealedPdf {
  readonly attachments: readonly Embedded[];
  /** The hash of the manifest that the metadata name; null where they name none. */
  readonly manifestHash: string | null;
  readonly pages: readonly PageText[];
  /** What the PDF is now, in the words of a seal: to be compared with the one attached. */
  readonly seal: Seal;
  /** How often the file was written on: once, unless something was appended to it. */
  readonly revisions: number;
}

/** Reads a PDF with its attachments. Throws Unreadable for what is no whole PDF, or is encrypted. */
export async function readSealed(bytes: Uint8Array): Promise<SealedPdf> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  if (!text.slice(0, 1024).includes("%PDF-")) throw new Unreadable("no-pdf", "it does not begin with %PDF-");
  if (!text.slice(-1024).includes("%%EOF"))
    throw new Unreadable("truncated-pdf", "its end is missing: it does not end with %%EOF");
  const pdf = await open(bytes);
  if (pdf.context.trailerInfo.Encrypt !== undefined)
    throw new Unreadable("encrypted-pdf", "it is encrypted: remove the password first");
  try {
    mendLengths(pdf, file);
    return read(pdf, text);
  } catch (cause) {
    throw new Unreadable("broken-pdf", cause instanceof Error ? cause.message : String(cause));
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await openForReading(bytes);
  } catch (cause) {
    throw new Unreadable("broken-pdf", cause instanceof Error ? cause.message : String(cause));
  }
}

function read(pdf: PDFDocument, text: string): SealedPdf {
  const attachments = readAttachments(pdf);
  const manifest = attachments.find(({ name }) => name === reserved.manifest);
  const pages = readPages(pdf);
  return {
    attachments,
    manifestHash: xmpProperty(new Inspection(pdf, "").xmp, ownNamespace, "ManifestSHA256"),
    pages,
    seal: sealOf(pdf, manifest ? hashOf(manifest.bytes) : "", pages),
    revisions: revisionsOf(text),
  };
}

/** A linearized file has two ends, one behind its first page: it was still written once. */
function revisionsOf(text: string): number {
  const ends = text.split(/%%EOF(?=\s|$)/).length - 1;
  const linearized = /^%PDF-[\s\S]{0,256}?\/Linearized\b/.test(text.slice(0, 1024));
  const appended = /\S/.test(text.slice(text.lastIndexOf("%%EOF") + 5));
  return Math.max(1, linearized ? ends - 1 : ends) + (appended ? 1 : 0);
}
