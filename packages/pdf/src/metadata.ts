import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from "@cantoo/pdf-lib";
import { writeXmp } from "./conform/xmp.ts";
import { textEntry } from "./objects.ts";

/** What a PDF says of itself. */
export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** A language tag, such as `en-GB`. */
  readonly language: string;
  /** ISO date or date and time, such as `2026-11-23`; UTC where it names no zone. Never the clock's. */
  readonly date: string;
}

/** `D:20261123000000+00'00'`. Throws a RangeError for a date that is none. */
export const pdfDate = (iso: string): string => `D:${instant(iso).replaceAll(/\D/g, "")}+00'00'`;

/**
 * Writes the metadata into the PDF's information dictionary, metadata stream and catalog, all the same; the hash of the
 * attachments' manifest stands in the stream alone. Throws a RangeError for a date that is none.
 */
export function writeMetadata(pdf: PDFDocument, metadata: Metadata, manifest: string | null): void {
  const { catalog, context } = pdf;
  const { title, author, subject, keywords, language } = metadata;
  const iso = instant(metadata.date);
  const date = PDFString.of(pdfDate(metadata.date));
  const old = context.lookup(context.trailerInfo.Info);
  const producer = (old instanceof PDFDict && textEntry(old, "Producer")) || "Skia/PDF";
  const values = { title, author, subject, keywords: keywords.join(", "), language, producer, creator: "Chancery" };
  const info = context.obj({
    Title: PDFHexString.fromText(title),
    ...(author && { Author: PDFHexString.fromText(author) }),
    ...(subject && { Subject: PDFHexString.fromText(subject) }),
    ...(keywords.length > 0 && { Keywords: PDFHexString.fromText(values.keywords) }),
    Creator: PDFString.of(values.creator),
    Producer: PDFHexString.fromText(producer),
    CreationDate: date,
    ModDate: date,
  });
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  context.trailerInfo.Info = context.register(info);
  catalog.set(PDFName.of("Lang"), PDFString.of(language));
  writeXmp(pdf, { ...values, date: `${iso}Z`, manifest });
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

/** `2026-11-23T00:00:00`, in UTC. */
function instant(iso: string): string {
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`;
  return new Date(zoned).toISOString().slice(0, 19);
}
