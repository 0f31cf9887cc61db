import type { Document, Inline, KeyFigure, Note, Theme } from "@chancery/core";
import { frameLookup } from "./frame-words.ts";
import { escapeHtml, type Html } from "./html.ts";
import { renderKeyFigure } from "./inline/key-figure.ts";
import type { PageNumbers } from "./inline/page-numbers.ts";
import { endnoteDevices, paperDevices, renderEndnote } from "./inline/paper-devices.ts";
import { type Devices, type InlineContext, renderInlines } from "./inline/render-inline.ts";
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
  /** What the theme says, as CSS with its fonts: the same for all documents, and nine tenths of each. */
  readonly sheet: string;
  /**
   * One HTML document, for print and for the screen: styles and drawings inside, and room for the theme's sheet at the
   * beginning of its own.
   * @param pages null before the first print: the contents then hold blank slots of the same width
   * @throws when a template asks for what its view has not, or a figure was not drawn: a bug, not an author's mistake
   */
  fill(document: Document, drawings: Drawings, pages: PageNumbers | null, format: Format): string;
  /** The same with the theme's sheet in it: self-contained. */
  render(document: Document, drawings: Drawings, pages: PageNumbers | null, format: Format): string;
}

/** A page that was filled, with the theme's sheet in it. */
export const withSheet = (html: string, sheet: string): string => html.replace("<style>", () => `<style>${sheet}`);

/** Compiles the templates once; what it returns can render any number of documents. */
export function createReportRenderer({ templates, theme }: ReportInput): ReportRenderer {
  const page = compilePage(templates);
  const sheet = insideStyle(themeCss(theme));
  const { layout } = theme;
  const devices = layout.notes === "end" ? endnoteDevices : paperDevices;
  const renderer: ReportRenderer = {
    notes: layout.notes,
    sheet,
    render: (...words) => withSheet(renderer.fill(...words), sheet),
    fill(document, drawings, pages, format) {
      const word = frameLookup(document.frame);
      const { language } = document;
      const whole = pageView(document, drawings, pages, format, { language, word, drawings, figure: figureView });
      const view = printView(whole, document, layout);
      const html = page(view, {
        ...textHelpers(language, devices(evidenceRows(document, format)), format === "pdf" ? pages : undefined),
        word: (key) => word(String(key)),
        css: (path) => safe(insideStyle(templateText(templates, String(path)))),
        // It is put in last, at the beginning of the style sheet.
        theme: () => "",
        margins: () => marginWords(marginTexts(document, word)),
      });
      if (!html.includes("<style>")) throw new Error("templates/report/page.hbs has no <style> for the theme");
      return hintTags(html, language, format === "pdf");
    },
  };
  return renderer;
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
