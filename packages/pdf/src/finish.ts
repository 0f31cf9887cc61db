import { createHash } from "node:crypto";
import { PDFHexString } from "@cantoo/pdf-lib";
import { conform } from "./conform/conform.ts";
import { refuseFaults } from "./conform/refuse.ts";
import { speedUpIndex } from "./fast-index.ts";
import { type Metadata, writeMetadata } from "./metadata.ts";
import { openPdf } from "./open.ts";
import { retitleOutline } from "./outline.ts";

speedUpIndex();

/**
 * Finishes a PDF from the browser: metadata, clean outline titles, tags as PDF/UA-1 and PDF/A-3a want them, and nothing of
 * the run that made it (clock, node numbers), so that the same document gives the same bytes. Text and looks stay. The PDF
 * is edited in place, read and written once.
 *
 * `headings` are the document's, in its order. Throws a RangeError for a date that is none, and PdfRefused with every
 * finding that only the author can mend.
 */
export async function finishPdf(
  bytes: Uint8Array,
  { headings, ...metadata }: Metadata & { readonly headings: readonly string[] },
): Promise<Uint8Array> {
  const pdf = await openPdf(bytes);
  writeMetadata(pdf, metadata);
  retitleOutline(pdf, headings);
  const stray = conform(pdf, metadata.language);
  refuseFaults(pdf, metadata, stray);
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(blank), PDFHexString.of(blank)]);
  const finished = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return identify(finished);
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
