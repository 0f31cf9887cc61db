import type { SiteFiles } from "@chancery/chromium";
import type { Deck, Language } from "@chancery/core";
import type { DeckDrawings, RenderedDeck } from "@chancery/templating";
import { type MadePptx, makePptx } from "./pptx/make-pptx.ts";
import { openRasteriser } from "./pptx/rasterise.ts";
import { finishDeck, inspectDeck } from "./print-deck.ts";
import { fillSite } from "./site/fill-site.ts";
import type { Workshop } from "./workshop.ts";

/** A deck on its way to its formats: what several of them need is made once, when the first asks for it. */
export interface MadeDeck {
  readonly deck: Deck;
  readonly drawings: DeckDrawings;
  readonly rendered: RenderedDeck;
  /** The site's files, looked over in a browser. */
  site(): Promise<SiteFiles>;
  /** The finished PDF of the site. */
  pdf(): Promise<Uint8Array>;
  /** The PowerPoint file. */
  pptx(): Promise<MadePptx>;
}

/** @param printed whether a PDF will be asked for: one visit of the browser then looks the slides over and prints them */
export function makeDeck(
  deck: Deck,
  drawings: DeckDrawings,
  workshop: Workshop,
  language: Language,
  printed: boolean,
): MadeDeck {
  const rendered = workshop.renderer.render(deck, drawings);
  const visit = once(async () => {
    const site = fillSite(await workshop.shell(), rendered);
    return { site, print: await inspectDeck(site, deck, workshop.printer, printed ? workshop.printedFaces : null) };
  });
  return {
    deck,
    drawings,
    rendered,
    site: async () => (await visit()).site,
    pdf: async () => {
      const { print } = await visit();
      if (print === null) throw new Error("the deck was not made to be printed");
      return finishDeck(print, deck, rendered);
    },
    pptx: () => {
      const { theme, printer, printedFaces } = workshop;
      const rasterise = openRasteriser(theme, printedFaces, printer);
      const chartist = workshop.chartist(language);
      return makePptx(deck, { theme, chartist, locale: language.locale, cover: drawings.cover, rasterise });
    },
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= work();
    return result;
  };
}
