import type { SiteFiles } from "@chancery/chromium";
import { type ComposedEdition, type Deck, type Evidence, evidenceText } from "@chancery/core";
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
  /** A PDF for reading: each slide with its speaker notes under it. */
  handout(): Promise<Uint8Array>;
  /** The finished PDF of the site. */
  pdf(): Promise<Uint8Array>;
  /** The PowerPoint file. */
  pptx(): Promise<MadePptx>;
}

/** What a deck is made from. */
export interface DeckParts {
  readonly edition: ComposedEdition;
  readonly evidence: Evidence;
  readonly drawings: DeckDrawings;
}

/** @param printed whether a PDF will be asked for: one visit of the browser then looks the slides over and prints them */
export function makeDeck(parts: DeckParts, workshop: Workshop, printed: boolean): MadeDeck {
  const { edition, evidence, drawings } = parts;
  const { deck, language } = edition;
  const rendered = workshop.renderer.render(deck, drawings);
  const account = { quoting: deck, kind: "deck", edition, evidence } as const;
  const visit = once(async () => {
    const site = fillSite(await workshop.shell(), rendered, evidenceText(account));
    return { site, print: await inspectDeck(site, deck, workshop.printer, printed ? workshop.printedFaces : null) };
  });
  return {
    deck,
    drawings,
    rendered,
    site: async () => (await visit()).site,
    handout: async () => {
      const bytes = await workshop.printer.print(workshop.renderer.handout(rendered, workshop.printedFaces));
      return finishDeck(bytes, deck, rendered);
    },
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
