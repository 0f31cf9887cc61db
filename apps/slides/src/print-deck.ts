import { type Printer, printSite, type SiteFiles, type SitePage } from "@chancery/chromium";
import { AuthorMistake, type Deck, type Files, type Slide } from "@chancery/core";
import type { Finishing } from "@chancery/pdf";
import type { RenderedDeck } from "@chancery/templating";
import type { Finish } from "./finisher.ts";
import { checkLayout } from "./site/check-layout.ts";
import { openPrint } from "./site/open-print.ts";

/** Looks over every slide of the built site in a browser. Throws AuthorMistake with what does not fit on its slide. */
export function inspectSlides(site: SiteFiles, slides: readonly Slide[], printer: Printer): Promise<void> {
  return printer.withSite(site, (page) => openSound(page, slides));
}

/** As `inspectSlides`, and prints the slides, one a page, in these faces. */
export function printSlides(
  site: SiteFiles,
  slides: readonly Slide[],
  printer: Printer,
  faces: string,
): Promise<Uint8Array> {
  return printer.withSite(site, async (page) => {
    await openSound(page, slides);
    const print = await printSite(page, { faces });
    const pages = countPages(print);
    if (pages !== slides.length) throw new Error(`${slides.length} slides were printed on ${pages} pages`);
    return print;
  });
}

async function openSound(page: SitePage, slides: readonly Slide[]): Promise<void> {
  await openPrint(page, slides.length);
  const problems = await checkLayout(page, slides);
  if (problems.length > 0) throw new AuthorMistake(problems);
}

/** The pages of a PDF as the browser writes it, with its objects in plain text. */
const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length ?? 0;

/** What goes into the file besides the deck. */
export type Enclosed = Pick<Finishing, "key"> & {
  /** The account of its evidence, and the files that it can be composed from anew. */
  readonly account: string;
  readonly behind: Files;
  /** The date of the file, where it is not the deck's. */
  readonly date?: string | null;
};

/** The PDF as it is published: metadata, an outline of the slides' titles, tags as PDF/UA-1 and PDF/A-3a want them, evidence. */
export async function finishDeck(
  bytes: Uint8Array,
  { meta, language }: Deck,
  { slides }: RenderedDeck,
  { date = null, account, behind, ...enclosed }: Enclosed,
  finish: Finish,
): Promise<Uint8Array> {
  // Read only where a PDF is made: most of a library's time is its start.
  const { attachmentsOf } = await import("@chancery/pdf");
  return finish(bytes, {
    title: meta.title,
    author: meta.authorship,
    subject: meta.subtitle,
    keywords: meta.keywords,
    language,
    date: date ?? meta.date,
    headings: slides.map(({ title }) => title),
    attachments: attachmentsOf(account, behind),
    ...enclosed,
  });
}
