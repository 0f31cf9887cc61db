import type { Document, Inline, KeyFigure, Theme } from "@chancery/core";
import { decorativeDrawing } from "../drawing.ts";
import { frameLookup } from "../frame-words.ts";
import { escapeHtml, type Html } from "../html.ts";
import { renderKeyFigure } from "../inline/key-figure.ts";
import { type InlineContext, renderInlines } from "../inline/render-inline.ts";
import { insideStyle } from "../style/css-string.ts";
import { hintTags } from "../tag-hints.ts";
import { compileTemplate, type Helpers, type Page, safe, type TemplateFiles, templateText } from "../templates.ts";
import { glue } from "../typography/glue.ts";
import { anchorsOf } from "../view/annex-anchors.ts";
import { contentPolicy, insideScript } from "./content-policy.ts";
import { panelId } from "./number-panels.ts";
import { type Subset, subsetFaces } from "./subset-faces.ts";
import { webDevices } from "./web-devices.ts";
import { webFaces, webThemeCss } from "./web-theme.ts";
import { type WebDrawings, type WebView, webView } from "./web-view.ts";

export interface WebInput {
  readonly templates: TemplateFiles;
  readonly theme: Theme;
  readonly subset: Subset;
  /** SHA-256 in base64, by which the page's policy knows its own style and script. */
  readonly digest: (text: string) => string;
}

export interface WebPageInput {
  readonly drawings: WebDrawings;
  /** The evidence file's text, for its download; null leaves that out. */
  readonly evidence: string | null;
}

export interface WebRenderer {
  /**
   * The document as one self-contained page for any screen: fonts, style, script, drawings and data inside.
   * @throws when a template asks for what its view has not, or a figure was not drawn: a bug, not an author's mistake
   */
  render(document: Document, input: WebPageInput): Promise<string>;
  /** The picture of 1200 × 630 px that a link to the page is shown with, as HTML to be taken a picture of. */
  renderPicture(document: Document, cover: string): string;
}

const folder = "templates/report";
const sheets = ["base", "cover", "layout", "in-brief", "text", "figure", "table", "panel", "end", "print"];
const scripts = ["chart-tips", "panels", "appearance", "contents"];

/** Compiles the templates once; what it returns can render any number of documents. */
export function createWebRenderer({ templates, theme, subset, digest }: WebInput): WebRenderer {
  const page = compileTemplate(templates, "web.hbs", folder, "web");
  const picture = compileTemplate(templates, "picture.hbs", folder, "web");
  const style = sheets.map((name) => templateText(templates, `web/${name}.css`)).join("\n");
  const script = insideScript(scripts.map((name) => templateText(templates, `web/${name}.js`)).join("\n"));
  return {
    async render(document, { drawings, evidence }) {
      const word = frameLookup(document.frame);
      const view = webView(document, drawings, evidence, word);
      const fill = (more: { readonly sheet: string; readonly policy: string }): string => {
        const html = page({ ...view, ...more }, helpersFor(document, view, word, { ...more, script }));
        return hintTags(html, document.language, false);
      };
      const faces = await subsetFaces(fill({ sheet: "", policy: "" }), webFaces(theme), subset);
      const drawn = [...drawings.figures.values()].flatMap(({ wide, narrow }) => [wide, narrow]);
      const marks = [...drawings.swatches.values()].flatMap((figure) => [...figure.values()]);
      const sheet = insideStyle(`${webThemeCss(theme, faces, "woff", [...drawn, ...marks])}\n${style}`);
      return fill({ sheet, policy: contentPolicy(digest(sheet), digest(script)) });
    },
    renderPicture: (document, cover) => fillPicture(picture, templates, theme, document, cover),
  };
}

function fillPicture(page: Page, templates: TemplateFiles, theme: Theme, document: Document, cover: string): string {
  const { meta, language } = document;
  const sheet = insideStyle(
    `${webThemeCss(theme, webFaces(theme), "woff2", [])}\n${templateText(templates, "web/picture.css")}`,
  );
  return page(
    { ...meta, language, art: decorativeDrawing(cover) },
    {
      sheet: () => safe(sheet),
      svg: (drawing) => safe(drawing as Html),
      plain: (text) => safe(escapeHtml(glue(text as string, language))),
    },
  );
}

function helpersFor(
  document: Document,
  view: WebView,
  word: (key: string) => string,
  own: { readonly sheet: string; readonly script: string },
): Helpers {
  const { language } = document;
  const anchors = anchorsOf(document.annex);
  const known = new Set(view.numbers.map(({ panel }) => panel));
  const panels = new Map([...anchors].map(([fact, anchor]) => [fact, panelId(anchor)] as const));
  const devices = webDevices(new Map([...panels].filter(([, panel]) => known.has(panel))), word("source"));
  const whole: InlineContext = { language, manner: "whole", devices, taken: new Set() };
  const repeat: InlineContext = { ...whole, manner: "repeat" };
  return {
    inline: (inlines) => safe(renderInlines(inlines as readonly Inline[], whole)),
    repeat: (inlines) => safe(renderInlines(inlines as readonly Inline[], repeat)),
    "key-figure": (figure) => safe(renderKeyFigure(figure as KeyFigure, whole)),
    svg: (drawing) => safe(drawing as Html),
    plain: (text) => safe(escapeHtml(glue(text as string, language))),
    word: (key) => word(String(key)),
    "linked-data": () => safe(view.linkedData),
    sheet: () => safe(own.sheet),
    script: () => safe(own.script),
  };
}
