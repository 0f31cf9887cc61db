import type { Document, Inline, KeyFigure, Note, Theme } from "@chancery/core";
import { frameLookup } from "./frame-words.ts";
import { escapeHtml, type Html } from "./html.ts";
import { renderKeyFigure } from "./inline/key-figure.ts";
import type { PageNumbers } from "./inline/page-numbers.ts";
import { endnoteDevices, paperDevices, renderEndnote } from "./inline/paper-devices.ts";
import { type Devices, type InlineContext, renderInlines } from "./inline/render-inline.ts";
import { besidesStyle } from "./style/besides-style.ts";
import { insideStyle } from "./style/css-string.ts";
import { marginWords, themeCss } from "./style/theme-css.ts";
import { hintTags } from "./tag-hints.ts";
import { compilePage, type Helpers, safe, type TemplateFiles, templateText } from "./templates.ts";
import { glue } from "./typography/glue.ts";
import { evidenceRows } from "./view/annex-view.ts";
import { figureView } from "./view/figure-view.ts";
import { marginTexts, pageView } from "./view/page-view.ts";
import { printView } from "./view/print-view.ts";
import type { Drawings, Format } from "./view/tools.ts";

/** What the look is made of. */
export interface ReportInput {
  readonly templates: TemplateFiles;
  readonly theme: Theme;
}

export interface ReportRenderer {
  /** Where its theme puts notes: beside their number, or all at the end. */
  readonly notes: "side" | "end";
  /**
   * One self-contained HTML document, for print and for the screen: fonts, styles and drawings inside.
   * @param pages null before the first print: the contents then hold blank slots of the same width
   * @throws when a template asks for what its view has not, or a figure was not drawn: a bug, not an author's mistake
   */
  render(document: Document, drawings: Drawings, pages: PageNumbers | null, format: Format): string;
}

/** Compiles the templates once; what it returns can render any number of documents. */
export function createReportRenderer({ templates, theme }: ReportInput): ReportRenderer {
  const page = compilePage(templates);
  const look = insideStyle(themeCss(theme));
  const { layout } = theme;
  const devices = layout.notes === "end" ? endnoteDevices : paperDevices;
  return {
    notes: layout.notes,
    render(document, drawings, pages, format) {
      const word = frameLookup(document.frame);
      const { language } = document;
      const whole = pageView(document, drawings, pages, format, { language, word, drawings, figure: figureView });
      const view = printView(whole, document, layout);
      const html = page(view, {
        ...textHelpers(language, devices(evidenceRows(document, format)), format === "pdf" ? pages : undefined),
        word: (key) => word(String(key)),
        css: (path) => safe(insideStyle(templateText(templates, String(path)))),
        theme: () => safe(look),
        margins: () => marginWords(marginTexts(document, word)),
      });
      return besidesStyle(html, (rest) => hintTags(rest, language, format === "pdf"));
    },
  };
}

/** The helpers that print words; ids are given out once a document, so they are made for each render. */
function textHelpers(language: string, devices: Devices, pages: PageNumbers | null | undefined): Helpers {
  const base = { language, devices, taken: new Set<string>() };
  const whole: InlineContext = { ...base, manner: "whole", ...(pages !== undefined && { pages }) };
  const repeat: InlineContext = { ...whole, manner: "repeat" };
  return {
    inline: (inlines) => safe(renderInlines(inlines as readonly Inline[], whole)),
    repeat: (inlines) => safe(renderInlines(inlines as readonly Inline[], repeat)),
    endnote: (note) => safe(renderEndnote(note as Note, whole)),
    "key-figure": (figure) => safe(renderKeyFigure(figure as KeyFigure, whole)),
    svg: (drawing) => safe(drawing as Html),
    plain: (text) => safe(escapeHtml(glue(text as string, language))),
  };
}
