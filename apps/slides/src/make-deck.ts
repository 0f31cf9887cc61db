import type { SiteFiles } from "@chancery/chromium";
import { digestOf, filesFor, type Once, once, type Parts } from "@chancery/cli";
import { type ComposedEdition, type Deck, type Evidence, evidenceText, type Files } from "@chancery/core";
import type { DeckDrawings, RenderedDeck } from "@chancery/templating";
import { type Finish, finishHere } from "./finisher.ts";
import type { MadePptx } from "./pptx/make-pptx.ts";
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
  /** The digest of the deck. */
  readonly text: string;
  /** The account of its evidence. */
  account(): string;
  /** The files that it can be composed from anew; found once. */
  readonly behind: Once<Files>;
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
  readonly enclosed?: Omit<Enclosed, "account" | "behind">;
  /** Who finishes PDFs; default: here and now. */
  readonly finishPdf?: Finish;
}

/** To print a deck is to look its slides over, too: who wants both asks for the PDF first. */
export function makeDeck(parts: DeckParts, workshop: Workshop): MadeDeck {
  const { edition, evidence, drawings, files, enclosed, finishPdf = finishHere } = parts;
  const { deck, language } = edition;
  const { renderer, printer, printedFaces, browser } = workshop;
  const rendered = renderer.render(deck, drawings, "screen");
  const paper = once(() => renderer.render(deck, drawings, "print"));
  const accounting = { quoting: deck, kind: "deck", edition, evidence } as const;
  const account = once(() => evidenceText(accounting));
  const text = digestOf(deck);
  const asked = () => ({ accounting, files, text, evidence: account() });
  const behind = once(() => filesFor(asked(), workshop.store, () => void printer.warm()));
  const finish = (bytes: Uint8Array) =>
    finishDeck(bytes, deck, rendered, { ...enclosed, account: account(), behind: behind() }, finishPdf);
  const shared = deck.slidev === null;
  const fill = async (shown: RenderedDeck): Promise<SiteFiles> =>
    fillSite(await shellOf(deck, workshop), shown, account());
  const own = shared ? null : plainSources(new Map(), deck);
  const seen = once(() => openSoundSlides(workshop.store, deck.language, { ...workshop.look, browser, own }));
  const keep = (): void => {
    seen().keep(rendered.slides);
    workshop.store.put("sound deck", soundDeck(deck, workshop), true);
  };
  const print = once(async () => {
    const bytes = await printSlides(await fill(paper()), deck.slides, printer, printedFaces);
    keep();
    return bytes;
  });
  // Slides that an earlier build has measured are left out, where the shell can show the others alone.
  const inspect = once(async () => {
    const fresh = deck.slides.flatMap((slide, at) => {
      const shown = rendered.slides[at];
      return shown === undefined || seen().has(shown) ? [] : [{ slide, shown }];
    });
    if (fresh.length > 0 && !shared) await inspectSlides(await fill(rendered), deck.slides, printer);
    if (fresh.length > 0 && shared) {
      const shown = { ...rendered, slides: fresh.map((one) => one.shown) };
      await inspectSlides(
        await fill(shown),
        fresh.map(({ slide }) => slide),
        printer,
      );
    }
    keep();
  });
  return {
    deck,
    drawings,
    rendered,
    text,
    account,
    behind,
    site: async () => {
      await (print.done() ? print() : inspect());
      return fill(rendered);
    },
    handout: async () => finish(await printer.print(renderer.handout(paper(), printedFaces))),
    pdf: async () => finish(await print()),
    pptx: async () => {
      const { makePptx } = await import("./pptx/make-pptx.ts");
      const { theme } = workshop;
      const rasterise = openRasteriser({ ...workshop, faces: printedFaces });
      const chartist = workshop.chartist(language);
      const dated = { ...deck, meta: { ...deck.meta, date: enclosed?.date ?? deck.meta.date } };
      return makePptx(dated, { theme, chartist, locale: language.locale, cover: drawings.cover, rasterise });
    },
  };
}

/** What decides whether a browser would find all slides of a deck sound. */
export const soundDeck = (deck: Deck, { look, browser }: Workshop): Parts => ({
  ...look,
  browser,
  text: digestOf(deck),
});

/** The built code of a deck: the one that all share, or its own where its author's Markdown is part of it. */
export const shellOf = (deck: Deck, workshop: Workshop): Promise<SiteFiles> =>
  deck.slidev === null ? workshop.shell() : buildShell(plainSources(workshop.sources, deck), workshop.shells);
