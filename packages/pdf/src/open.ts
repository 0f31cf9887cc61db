import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";

/** The PDF as objects, as it is: nothing is stamped on it. Throws an Error where the bytes are no PDF. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, throwOnInvalidObject: true });
