import type { AuthorDeck } from "../brief/author-deck.ts";
import type { AuthorText } from "../brief/brief.ts";
import { type Composition, frameWord, type Known } from "../document/composition.ts";
import type { Document, Figure, Reference } from "../document/document.ts";
import { numberFigures } from "../document/number-figures.ts";
import { plainText } from "../document/plain-text.ts";
import { listReferences } from "../document/references.ts";
import { Problems } from "../problem/collector.ts";
import { checkOrder } from "./check-order.ts";
import { checkSlide, fitsTitle } from "./check-slide.ts";
import { type Composed, composeSlide } from "./compose-slide.ts";
import type { Composing } from "./composing.ts";
import type { Deck, Slide } from "./deck.ts";
import { draftDeck } from "./draft-deck.ts";

/**
 * Resolves the deck of one edition. Where none is written, one is drafted from the report first: `written`
 * is null then. Mistakes go to `known.problems`.
 */
export function composeDeck(known: Known, report: AuthorText, document: Document, written: AuthorDeck | null): Deck {
  if (written !== null) return compose(known, report, document, written);
  // All that a draft says stands in the report, whose mistakes were reported with the document.
  const problems = new Problems();
  const deck = compose({ ...known, problems }, report, document, null);
  for (const problem of problems.all) if (problem.rule === "missing-frame-word") known.problems.add(problem);
  return deck;
}

function compose(known: Known, report: AuthorText, document: Document, written: AuthorDeck | null): Deck {
  const composition: Composition = {
    ...known,
    figures: numberFigures(report.blocks, known),
    quotes: [],
    notes: [],
    marksNotes: false,
    noteless: null,
    used: new Set(),
    anchors: new Set(),
    sections: new Map(),
  };
  const composing: Composing = { composition, report, document };
  const { slides: authored, slidev } = written ?? draftDeck(composing);
  const composed = authored.map((slide, index) => composeSlide(slide, index === 0, composing));
  if (written !== null) {
    composed.forEach((slide, index) => {
      const author = authored[index];
      if (author) checkSlide(slide, author, known.problems);
    });
    checkOrder(composed, known.problems);
  }
  const sources = listReferences(composition);
  const slides = numbered(composed.flatMap((slide) => listSources(slide, sources, known)));
  const { brief, language, frame, meta } = document;
  const figures = figuresOf(slides);
  return { brief, language, slidev, frame, meta, slides, figures, sources, quotes: composition.quotes };
}

/** How many entries of the list of sources a slide has room for. */
const sourcesOnSlide = 7;

/** A slide that lists the sources goes on on further slides where they are many: these say so in their titles. */
function listSources(slide: Composed, sources: readonly Reference[], known: Known): readonly Composed[] {
  if (!slide.blocks.some(({ kind }) => kind === "sources")) return [slide];
  const slides = Math.max(1, Math.ceil(sources.length / sourcesOnSlide));
  const each = Math.ceil(sources.length / slides);
  const part = (at: number): Composed => ({
    ...slide,
    blocks: slide.blocks.map((block) =>
      block.kind === "sources" ? { ...block, references: sources.slice(at * each, (at + 1) * each) } : block,
    ),
  });
  return [part(0), ...Array.from({ length: slides - 1 }, (_, at) => continued(part(at + 1), known))];
}

/**
 * The same slide's next part. Its title is words alone, for a quote has one place; it says that it goes on where there
 * is room for that. Its notes were said.
 */
function continued(slide: Composed, known: Known): Composed {
  const title = plainText(slide.title);
  const longer = `${title} (${frameWord("continued", known)})`;
  const text = fitsTitle(longer) ? longer : title;
  return { ...slide, title: [{ kind: "text", text }], notes: { text: [], quoted: [] } };
}

function numbered(slides: readonly Composed[]): readonly Slide[] {
  const counted = { main: 0, backup: 0 };
  return slides.map((slide, index) => {
    const number = slide.layout === "backup" ? `A${++counted.backup}` : String(++counted.main);
    return { ...slide, id: `slide-${index + 1}`, number };
  });
}

function figuresOf(slides: readonly Slide[]): readonly Figure[] {
  const first = new Map<string, Figure>();
  for (const block of slides.flatMap(({ blocks }) => blocks))
    if (block.kind === "figure" && !first.has(block.figure.id)) first.set(block.figure.id, block.figure);
  return [...first.values()];
}
