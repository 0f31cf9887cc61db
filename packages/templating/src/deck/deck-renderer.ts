import type { Deck, Inline, KeyFigure, SlideLayout, Theme } from "@chancery/core";
import { frameLookup } from "../frame-words.ts";
import { escapeHtml, type Html } from "../html.ts";
import { renderKeyFigure } from "../inline/key-figure.ts";
import { paperDevices } from "../inline/paper-devices.ts";
import { plainText } from "../inline/plain-text.ts";
import { type InlineContext, renderInlines } from "../inline/render-inline.ts";
import { insideStyle } from "../style/css-string.ts";
import { deckCss, type FontAddress } from "../style/deck-css.ts";
import { hintTags } from "../tag-hints.ts";
import { compileTemplate, type Helpers, safe, type TemplateFiles, templateText } from "../templates.ts";
import { glue } from "../typography/glue.ts";
import { deckWords } from "./deck-words.ts";
import { notesText, notesView } from "./notes-view.ts";
import { type DeckDrawings, partView, slideView } from "./slide-view.ts";

/** A deck as the built site reads it: text and markup that this package made, nothing to be run or compiled. */
export interface RenderedDeck {
  readonly title: string;
  readonly language: string;
  /** Whether Slidev has compiled its slides; else they are all in the data. */
  readonly whole: boolean;
  readonly slides: readonly RenderedSlide[];
}

export interface RenderedSlide {
  readonly id: string;
  readonly layout: SlideLayout;
  readonly number: string;
  /** Without markup, for the overview, the outline and the window's title. */
  readonly title: string;
  /** Title and body; of a slide of plain Slidev, what could be read of them. */
  readonly html: string;
  /** The question of a backup slide; else empty. */
  readonly question: string;
  /** What the tags in a slide of plain Slidev show, by their number; null where the slide is all in `html`. */
  readonly parts: readonly string[] | null;
  /** The line of sources and the number. */
  readonly foot: string;
  readonly notes: string;
  readonly notesText: string;
}

export interface DeckRenderer {
  /**
   * @param medium on screen and in print the same words; print hints which quote an element holds, as `hintTags` says
   * @throws when a template asks for what its view has not, or a figure was not drawn: a bug, not an author's mistake
   */
  render(deck: Deck, drawings: DeckDrawings, medium: "screen" | "print"): RenderedDeck;
  /**
   * A page for print: each slide, smaller, with its notes under it; self-contained.
   * @param look what `css` gives, with the fonts as data
   */
  handout(deck: RenderedDeck, look: string): string;
  /** The theme as CSS: fonts by their addresses, tokens as properties, and the drawings' colours on a dark screen. */
  css(fontAddress: FontAddress): string;
}

export interface DeckRendererInput {
  /** The files of templates/slides, by their path in it. */
  readonly templates: TemplateFiles;
  readonly theme: Theme;
}

const folder = "templates/slides";

/** Compiles the templates once; what it returns can render any number of decks. */
export function createDeckRenderer({ templates, theme }: DeckRendererInput): DeckRenderer {
  const compile = (entry: string) => compileTemplate(templates, entry, folder);
  const handoutPage = compile("handout.hbs");
  const sheets = [...templates].filter(([path]) => /^theme\/styles\/(?!index\.)[\w-]+\.css$/.test(path));
  const [slidePage, footPage, notesPage] = [compile("slide.hbs"), compile("foot.hbs"), compile("notes.hbs")];
  const [partPage, questionPage] = [compile("part.hbs"), compile("question.hbs")];
  return {
    css: (fontAddress) => deckCss(theme, fontAddress),
    handout: (deck, look) => {
      const style = [look, ...sheets.map(([, css]) => css), templateText(templates, "handout.css", folder)].join("\n");
      return handoutPage(deck, { markup: (markup) => safe(markup as string), look: () => safe(insideStyle(style)) });
    },
    render(deck, drawings, medium) {
      const word = frameLookup(deck.frame, deckWords);
      const hinted = (html: string): string => hintTags(html, deck.language, medium === "print");
      const helpers = slideHelpers(deck.language, word);
      const slides = deck.slides.map((slide): RenderedSlide => {
        const view = slideView(slide, deck, drawings, word);
        const notes = notesView(slide, deck, word);
        return {
          id: slide.id,
          layout: slide.layout,
          number: slide.number,
          title: glue(plainText(slide.title), deck.language),
          question: hinted(questionPage(view, helpers)),
          parts:
            slide.plain?.parts.map((part) =>
              hinted(partPage(partView(part, { slide, deck, drawings, word }), helpers)),
            ) ?? null,
          html: hinted(slidePage(view, helpers)),
          foot: hinted(footPage(view, helpers)),
          notes: hinted(notesPage(notes, helpers)),
          notesText: notesText(notes),
        };
      });
      return { title: deck.meta.title, language: deck.language, whole: deck.slidev !== null, slides };
    },
  };
}

/** The helpers that print words; a slide holds no ids, for Slidev shows one slide several times at once. */
function slideHelpers(language: string, word: (key: string) => string): Helpers {
  const context: InlineContext = { language, manner: "slide", devices: paperDevices(new Map()), taken: new Set() };
  return {
    inline: (inlines) => safe(renderInlines(inlines as readonly Inline[], context)),
    "key-figure": (figure) => safe(renderKeyFigure(figure as KeyFigure, context)),
    svg: (drawing) => safe(drawing as Html),
    plain: (text) => safe(escapeHtml(glue(text as string, language))),
    word: (key) => word(String(key)),
  };
}
