import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from "@cantoo/pdf-lib";

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

/** Writes the metadata into the PDF's information dictionary and catalog. Throws a RangeError for a date that is none. */
export function writeMetadata({ catalog, context }: PDFDocument, metadata: Metadata): void {
  const { title, author, subject, keywords, language } = metadata;
  const date = pdfDate(metadata.date);
  const old = context.lookup(context.trailerInfo.Info);
  const producer = old instanceof PDFDict ? old.get(PDFName.of("Producer")) : undefined;
  const info = context.obj({
    Title: PDFHexString.fromText(title),
    ...(author && { Author: PDFHexString.fromText(author) }),
    ...(subject && { Subject: PDFHexString.fromText(subject) }),
    ...(keywords.length > 0 && { Keywords: PDFHexString.fromText(keywords.join(", ")) }),
    Creator: PDFString.of("Chancery"),
    Producer: producer ?? PDFString.of("Skia/PDF"),
    CreationDate: date,
    ModDate: date,
  });
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  context.trailerInfo.Info = context.register(info);
  catalog.set(PDFName.of("Lang"), PDFString.of(language));
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

/** `D:20261123000000+00'00'` */
function pdfDate(iso: string): PDFString {
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`;
  const digits = new Date(zoned).toISOString().slice(0, 19).replaceAll(/\D/g, "");
  return PDFString.of(`D:${digits}+00'00'`);
}
