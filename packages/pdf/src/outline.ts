import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";

/**
 * Rewrites the titles of the outline from the document's headings, in their order. The browser drops the spaces at which
 * a heading wraps and doubles others ("A longheading"), so the two are compared without any. What matches none stays.
 */
export function retitleOutline({ catalog }: PDFDocument, headings: readonly string[]): void {
  let next = 0;
  const walk = (parent: PDFDict): void => {
    let item = parent.lookup(PDFName.of("First"));
    while (item instanceof PDFDict) {
      const title = item.lookup(PDFName.of("Title"));
      if (title instanceof PDFString || title instanceof PDFHexString) {
        const squeezed = squeeze(title.decodeText());
        const at = headings.findIndex((heading, index) => index >= next && squeeze(heading) === squeezed);
        if (at >= 0) {
          item.set(PDFName.of("Title"), PDFHexString.fromText(tidy(headings[at] ?? "")));
          next = at + 1;
        }
      }
      walk(item);
      item = item.lookup(PDFName.of("Next"));
    }
  };
  const outlines = catalog.lookup(PDFName.of("Outlines"));
  if (outlines instanceof PDFDict) walk(outlines);
}

/** Without white space, soft hyphens and places where a line may break. */
const squeeze = (text: string) => text.normalize("NFC").replaceAll(/[\s\u00ad\u200b\u2060]/g, "");

const tidy = (text: string) =>
  text
    .replaceAll(/[\u00ad\u200b]/g, "")
    .trim()
    .replaceAll(/\s+/g, " ");
