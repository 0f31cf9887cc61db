import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";

/** The PDF as objects, as it is: nothing is stamped on it. Throws an Error where the bytes are no PDF. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, throwOnInvalidObject: true });

/** As openPdf, for files of others: encrypted ones and those with faults open as far as they can be read. */
export const openForReading = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, ignoreEncryption: true });
