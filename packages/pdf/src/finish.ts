import { createHash, type KeyObject } from "node:crypto";
import { type PDFDocument, PDFHexString } from "@cantoo/pdf-lib";
import type { Attachment } from "./attach/attachment.ts";
import { composeManifest, type Listed } from "./attach/manifest.ts";
import { writeAttachments } from "./attach/write-attachments.ts";
import { conform } from "./conform/conform.ts";
import { refuseFaults } from "./conform/refuse.ts";
import { speedUpIndex } from "./fast-index.ts";
import { type Metadata, pdfDate, writeMetadata } from "./metadata.ts";
import { openPdf } from "./open.ts";
import { retitleOutline } from "./outline.ts";
import { sealAttachment, sealOf } from "./seal/seal.ts";
import { signSeal } from "./seal/signature.ts";

speedUpIndex();

export interface Finishing extends Metadata {
  /** The document's, in its order. */
  readonly headings: readonly string[];
  /** Files to attach. With any, a manifest of them is attached as well, and a seal over manifest and pages. */
  readonly attachments?: readonly Listed[];
  /** An Ed25519 private key to sign the seal with. */
  readonly key?: KeyObject | null;
}

/**
 * Finishes a PDF from the browser: metadata, clean outline titles, tags as PDF/UA-1 and PDF/A-3a want them, attachments, and
 * nothing of the run that made it (clock, node numbers), so that the same document gives the same bytes. Text and looks stay.
 * The PDF is edited in place, read and written once.
 *
 * Throws a RangeError for a date that is none, and PdfRefused with every finding that only the author can mend.
 */
export async function finishPdf(bytes: Uint8Array, finishing: Finishing): Promise<Uint8Array> {
  const { headings, attachments = [], key = null, ...metadata } = finishing;
  const pdf = await openPdf(bytes);
  const manifest = attachments.length === 0 ? null : composeManifest(attachments);
  writeMetadata(pdf, metadata, manifest?.hash ?? null);
  retitleOutline(pdf, headings);
  const stray = conform(pdf, metadata.language);
  refuseFaults(pdf, metadata, stray);
  if (manifest) {
    const date = pdfDate(metadata.date);
    writeAttachments(pdf, [...attachments, manifest.attachment], date);
    writeAttachments(pdf, sealed(pdf, manifest.hash, key), date);
  }
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(blank), PDFHexString.of(blank)]);
  const finished = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return identify(finished);
}

/** The seal, and the signature over it. */
function sealed(pdf: PDFDocument, manifest: string, key: KeyObject | null): readonly Attachment[] {
  const seal = sealAttachment(sealOf(pdf, manifest));
  return key === null ? [seal] : [seal, signSeal(seal.bytes, key)];
}

const blank = "0".repeat(32);

/** Replaces the blank file identifier by a hash of the whole file, which holds no clock or chance any more. */
function identify(pdf: Uint8Array): Uint8Array {
  const hash = createHash("sha256").update(pdf).digest("hex").slice(0, blank.length).toUpperCase();
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (let at = bytes.lastIndexOf(`<${blank}>`), left = 2; at >= 0 && left > 0; left -= 1) {
    bytes.write(hash, at + 1, "latin1");
    at = bytes.lastIndexOf(`<${blank}>`, at);
  }
  return pdf;
}
