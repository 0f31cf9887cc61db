import type { Printer } from "@chancery/chromium";
import { arrange, type Document, placeFigures, plainText } from "@chancery/core";
import { finishPdf, readDestinations } from "@chancery/pdf";
import type { Drawings, PageNumbers, ReportRenderer } from "@chancery/templating";
import { measureFlow } from "./measure-flow.ts";

/** More passes than this mean that the page numbers move each other: two have always been enough. */
const mostPasses = 4;

/** Fills the page and prints it with its figures placed; again only while a page number in the contents has moved. */
export async function printReport(
  composed: Document,
  drawings: Drawings,
  renderer: ReportRenderer,
  printer: Printer,
): Promise<Uint8Array> {
  const document = await withFiguresPlaced(composed, drawings, renderer, printer);
  let pages: PageNumbers = new Map();
  for (let pass = 1; pass <= mostPasses; pass++) {
    const bytes = await printer.print(renderer.render(document, drawings, pages));
    const found = await readDestinations(bytes);
    if (sameNumbers(document, pages, found)) return finish(bytes, document);
    pages = found;
  }
  throw new Error(`the page numbers of ${document.brief} did not settle in ${mostPasses} prints`);
}

/** A browser leaves a hole where a figure does not fit: the text that follows may fill it. See `placeFigures`. */
async function withFiguresPlaced(
  document: Document,
  drawings: Drawings,
  renderer: ReportRenderer,
  printer: Printer,
): Promise<Document> {
  if (document.figures.length === 0) return document;
  const html = renderer.render(document, drawings, new Map());
  const figures = document.figures.map(({ id }) => id);
  return arrange(document, placeFigures(await measureFlow(html, figures, printer)));
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
