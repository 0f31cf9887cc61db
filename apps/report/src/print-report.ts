import type { Printer } from "@chancery/chromium";
import { arrange, type Document, type Placement, placeFigures, plainText } from "@chancery/core";
import { type Finishing, finishPdf, readDestinations } from "@chancery/pdf";
import { annexId, type Drawings, type PageNumbers, type ReportRenderer, sourcesId } from "@chancery/templating";
import { measureFlow } from "./measure-flow.ts";

/** More passes than this mean that the page numbers move each other: two have always been enough. */
const mostPasses = 4;

/** The cover and the page "In brief" stand before the first section. */
const firstPage = 3;

/** What goes into the file besides the document. */
export type Enclosed = Pick<Finishing, "attachments" | "key"> & {
  /** The date of the file, where it is not the document's. */
  readonly date?: string | null;
};

/** Fills the page, places its figures, and prints it; again only while a page number in the contents has moved. */
export async function printReport(
  composed: Document,
  drawings: Drawings,
  renderer: ReportRenderer,
  printer: Printer,
  enclosed: Enclosed = {},
): Promise<Uint8Array> {
  const measured = renderer.render(composed, drawings, new Map(), "pdf");
  const figures = composed.figures.map(({ id }) => id);
  const placement = placeFigures(await measureFlow(measured, figures, printer));
  const document = arrange(composed, placement.orders);
  let pages = expectedPages(document, placement);
  for (let pass = 1; pass <= mostPasses; pass++) {
    const bytes = await printer.print(renderer.render(document, drawings, pages, "pdf"));
    const found = await readDestinations(bytes);
    if (sameNumbers(document, pages, found)) return finish(bytes, document, enclosed);
    pages = found;
  }
  throw new Error(`the page numbers of ${document.brief} did not settle in ${mostPasses} prints`);
}

/** Where the placement thinks that the sections start: mostly right, which saves a print. */
const expectedPages = ({ sections }: Document, { starts, tail }: Placement): PageNumbers =>
  new Map([
    ...sections.map(({ id }, at) => [id, firstPage + (starts[at] ?? 0)] as const),
    [sourcesId, firstPage + tail],
  ]);

const sameNumbers = ({ sections }: Document, before: PageNumbers, after: PageNumbers): boolean =>
  [...sections.map(({ id }) => id), sourcesId, annexId].every((id) => before.get(id) === after.get(id));

function finish(
  bytes: Uint8Array,
  { meta, language, sections }: Document,
  { date = null, ...enclosed }: Enclosed,
): Promise<Uint8Array> {
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
    date: date ?? meta.date,
    headings: [meta.title, ...headings],
    ...enclosed,
  });
}
