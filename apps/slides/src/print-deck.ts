import { type Printer, printSite, type SiteFiles } from "@chancery/chromium";
import { AuthorMistake, type Deck } from "@chancery/core";
import { finishPdf } from "@chancery/pdf";
import type { RenderedDeck } from "@chancery/templating";
import { checkLayout } from "./site/check-layout.ts";
import { openPrint } from "./site/open-print.ts";

/**
 * Looks over every slide of the built site in a browser, and prints them where `faces` is given, one a page. Throws
 * AuthorMistake with what does not fit on its slide.
 */
export function inspectDeck(
  site: SiteFiles,
  deck: Deck,
  printer: Printer,
  faces: string | null,
): Promise<Uint8Array | null> {
  return printer.withSite(site, async (page) => {
    await openPrint(page, deck.slides.length);
    const problems = await checkLayout(page, deck);
    if (problems.length > 0) throw new AuthorMistake(problems);
    return faces === null ? null : await printSite(page, { faces });
  });
}

/** The PDF as it is published: metadata, an outline of the slides' titles, tags as PDF/UA-1 and PDF/A-3a want them. */
export function finishDeck(bytes: Uint8Array, { meta, language }: Deck, { slides }: RenderedDeck): Promise<Uint8Array> {
  return finishPdf(bytes, {
    title: meta.title,
    author: meta.authorship,
    subject: meta.subtitle,
    keywords: meta.keywords,
    language,
    date: meta.date,
    headings: slides.map(({ title }) => title),
  });
}
