import type { SiteFiles } from "@chancery/chromium";
import { type ComposedEdition, type Deck, type Evidence, evidenceText } from "@chancery/core";
import type { DeckDrawings, RenderedDeck } from "@chancery/templating";
import { type MadePptx, makePptx } from "./pptx/make-pptx.ts";
import { openRasteriser } from "./pptx/rasterise.ts";
import { finishDeck, inspectSlides, printSlides } from "./print-deck.ts";
import { fillSite } from "./site/fill-site.ts";
import { openSoundSlides } from "./site/sound-slides.ts";
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
  const { printer, printedFaces } = workshop;
  const seen = once(async () => openSoundSlides(workshop.caches, deck.brief, deck.language, workshop.look));
  const fill = async (slides: RenderedDeck["slides"]): Promise<SiteFiles> =>
    fillSite(await workshop.shell(), { ...rendered, slides }, evidenceText(account));
  const site = once(() => fill(rendered.slides));
  const print = once(async () => {
    const bytes = await printSlides(await site(), deck.slides, printer, printedFaces);
    (await seen()).keep(rendered);
    return bytes;
  });
  // Slides that an earlier build has measured are left out: the others are shown alone.
  const inspect = once(async () => {
    const sound = await seen();
    const fresh = deck.slides.flatMap((slide, at) => {
      const own = rendered.slides[at];
      return own === undefined || sound.has(own) ? [] : [{ slide, own }];
    });
    const slides = fresh.map(({ slide }) => slide);
    if (fresh.length > 0) await inspectSlides(await fill(fresh.map(({ own }) => own)), slides, printer);
    sound.keep(rendered);
  });
  return {
    deck,
    drawings,
    rendered,
    site: async () => {
      await (printed ? print() : inspect());
      return site();
    },
    handout: async () => {
      const bytes = await printer.print(workshop.renderer.handout(rendered, printedFaces));
      return finishDeck(bytes, deck, rendered);
    },
    pdf: async () => finishDeck(await print(), deck, rendered),
    pptx: () => {
      const { theme } = workshop;
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
