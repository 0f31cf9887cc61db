import type { Printer } from "@chancery/chromium";
import { type Document, plainText } from "@chancery/core";
import { finishPdf, readDestinations } from "@chancery/pdf";
import type { Drawings, PageNumbers, ReportRenderer } from "@chancery/templating";

/** More passes than this mean that the page numbers move each other: two have always been enough. */
const mostPasses = 4;

/** Fills the page and prints it; again only while a page number in the contents has moved. */
export async function printReport(
  document: Document,
  drawings: Drawings,
  renderer: ReportRenderer,
  printer: Printer,
): Promise<Uint8Array> {
  let pages: PageNumbers = new Map();
  for (let pass = 1; pass <= mostPasses; pass++) {
    const bytes = await printer.print(renderer.render(document, drawings, pages));
    const found = await readDestinations(bytes);
    if (sameNumbers(document, pages, found)) return finish(bytes, document);
    pages = found;
  }
  throw new Error(`the page numbers of ${document.brief} did not settle in ${mostPasses} prints`);
}

function sameNumbers(document: Document, before: PageNumbers, after: PageNumbers): boolean {
  return document.sections.every(({ id }) => before.get(id) === after.get(id));
}

function finish(bytes: Uint8Array, { meta, language, sections }: Document): Promise<Uint8Array> {
  const headings = sections.flatMap((section) => [
    plainText(section.heading),
    ...section.blocks.flatMap((block) => (block.kind === "heading" ? plainText(block.children) : [])),
  ]);
  return finishPdf(bytes, {
    title: meta.title,
    author: meta.authorship,
    subject: meta.subtitle,
    keywords: meta.keywords,
    language,
    date: meta.date,
    headings: [meta.title, ...headings],
  });
}
