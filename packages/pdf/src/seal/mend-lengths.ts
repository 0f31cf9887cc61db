import { type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";

const length = PDFName.of("Length");
const lineEnds = ["\n", "\r", "\r\n"];

/**
 * Gives streams back the line end that the library takes from them: where a stream's length stands in an object of its own,
 * it reads up to the line end before `endstream`, which may be the stream's last byte (`qpdf --qdf` writes so).
 */
export function mendLengths(pdf: PDFDocument, bytes: Buffer): void {
  const { context } = pdf;
  for (const [ref, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || !(stream.dict.get(length) instanceof PDFRef)) continue;
    const said = stream.dict.lookup(length);
    const missing = said instanceof PDFNumber ? said.asNumber() - stream.contents.length : 0;
    const whole = lineEnds
      .filter((end) => end.length === missing)
      .map((end) => Buffer.concat([stream.contents, Buffer.from(end)]))
      .find((contents) => bytes.includes(Buffer.concat([contents, Buffer.from("endstream")])));
    if (whole) context.assign(ref, PDFRawStream.of(stream.dict, new Uint8Array(whole)));
  }
}
