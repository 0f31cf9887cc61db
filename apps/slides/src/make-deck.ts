import type { SiteFiles } from "@chancery/chromium";
import { type ComposedEdition, type Deck, type Evidence, evidenceText, type Files, filesBehind } from "@chancery/core";
import { attachmentsOf } from "@chancery/pdf";
import type { DeckDrawings, RenderedDeck } from "@chancery/templating";
import { type MadePptx, makePptx } from "./pptx/make-pptx.ts";
import { openRasteriser } from "./pptx/rasterise.ts";
import { type Enclosed, finishDeck, inspectSlides, printSlides } from "./print-deck.ts";
import { buildShell } from "./shell/build-shell.ts";
import { plainSources } from "./shell/plain-sources.ts";
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
  /** The content root that all of it was read from. */
  readonly files: Files;
  /** What goes into PDFs besides: the date that the environment sets, a key to sign them with. */
  readonly enclosed?: Omit<Enclosed, "attachments">;
}

/** @param printed whether a PDF will be asked for: one visit of the browser then looks the slides over and prints them */
export function makeDeck(parts: DeckParts, workshop: Workshop, printed: boolean): MadeDeck {
  const { edition, evidence, drawings, files, enclosed } = parts;
  const { deck, language } = edition;
  const { renderer, printer, printedFaces } = workshop;
  const rendered = renderer.render(deck, drawings, "screen");
  const paper = once(() => renderer.render(deck, drawings, "print"));
  const accounting = { quoting: deck, kind: "deck", edition, evidence } as const;
  const account = once(() => evidenceText(accounting));
  const attachments = once(() => attachmentsOf(account(), filesBehind(accounting, files)));
  const finish = (bytes: Uint8Array) => finishDeck(bytes, deck, rendered, { ...enclosed, attachments: attachments() });
  const seen = once(() => openSoundSlides(workshop.caches, deck.brief, deck.language, workshop.look));
  const shared = deck.slidev === null;
  const fill = async (shown: RenderedDeck): Promise<SiteFiles> =>
    fillSite(await shellOf(deck, workshop), shown, account());
  const print = once(async () => {
    const bytes = await printSlides(await fill(paper()), deck.slides, printer, printedFaces);
    if (shared) seen().keep(rendered.slides);
    return bytes;
  });
  // Slides that an earlier build has measured are left out, where the shell can show the others alone.
  const inspect = once(async () => {
    if (!shared) return inspectSlides(await fill(rendered), deck.slides, printer);
    const fresh = deck.slides.flatMap((slide, at) => {
      const own = rendered.slides[at];
      return own === undefined || seen().has(own) ? [] : [{ slide, own }];
    });
    const slides = fresh.map(({ slide }) => slide);
    const shown = { ...rendered, slides: fresh.map(({ own }) => own) };
    if (fresh.length > 0) await inspectSlides(await fill(shown), slides, printer);
    return seen().keep(rendered.slides);
  });
  return {
    deck,
    drawings,
    rendered,
    site: async () => {
      await (printed ? print() : inspect());
      return fill(rendered);
    },
    handout: async () => finish(await printer.print(renderer.handout(paper(), printedFaces))),
    pdf: async () => finish(await print()),
    pptx: () => {
      const { theme } = workshop;
      const rasterise = openRasteriser(theme, printedFaces, printer);
      const chartist = workshop.chartist(language);
      return makePptx(deck, { theme, chartist, locale: language.locale, cover: drawings.cover, rasterise });
    },
  };
}

/** The built code of a deck: the one that all share, or its own where its author's Markdown is part of it. */
export const shellOf = (deck: Deck, workshop: Workshop): Promise<SiteFiles> =>
  deck.slidev === null ? workshop.shell() : buildShell(plainSources(workshop.sources, deck));

function once<T extends object | string>(work: () => T): () => T {
  let result: T | null = null;
  return () => {
    result ??= work();
    return result;
  };
}
