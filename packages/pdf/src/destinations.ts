import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { decodeId } from "./id.ts";
import { openPdf } from "./open.ts";
import { skimDestinations } from "./skim.ts";

/**
 * Where the named destinations of a PDF lie: an element's id to the number of its page, counted from 1.
 * The browser names only what a link of the document leads to.
 */
export async function readDestinations(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  return skimDestinations(bytes) ?? parseDestinations(await openPdf(bytes));
}

function parseDestinations(pdf: PDFDocument): Map<string, number> {
  const { catalog, context } = pdf;
  const numbers = new Map(pdf.getPages().map((page, at) => [page.ref.toString(), at + 1]));
  const found = new Map<string, number>();
  const add = (name: string, target: PDFObject | undefined) => {
    const value = target instanceof PDFRef ? context.lookup(target) : target;
    const list = value instanceof PDFDict ? value.lookup(PDFName.of("D")) : value;
    const page = list instanceof PDFArray && list.size() > 0 ? numbers.get(list.get(0).toString()) : undefined;
    if (page !== undefined) found.set(decodeId(name), page);
  };

  const old = catalog.lookup(PDFName.of("Dests"));
  if (old instanceof PDFDict) for (const [name, target] of old.entries()) add(name.decodeText(), target);

  const walk = (node: PDFObject | undefined): void => {
    if (!(node instanceof PDFDict)) return;
    const names = node.lookup(PDFName.of("Names"));
    if (names instanceof PDFArray)
      for (let at = 0; at + 1 < names.size(); at += 2) {
        const name = names.lookup(at);
        if (name instanceof PDFString || name instanceof PDFHexString) add(name.decodeText(), names.get(at + 1));
      }
    const kids = node.lookup(PDFName.of("Kids"));
    if (kids instanceof PDFArray) for (let at = 0; at < kids.size(); at += 1) walk(kids.lookup(at));
  };
  const names = catalog.lookup(PDFName.of("Names"));
  if (names instanceof PDFDict) walk(names.lookup(PDFName.of("Dests")));
  return found;
}
