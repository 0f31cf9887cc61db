import type { KeyFigure } from "@chancery/core";
import { escapeHtml, type Html, html, joinHtml } from "../html.ts";
import { glue } from "../typography/glue.ts";
import { dataElement, type InlineContext } from "./render-inline.ts";

/** "over **140** countries (preliminary)" in one `<data>`: hedge and big number on one line, the rest small. */
export function renderKeyFigure(figure: KeyFigure, context: InlineContext): Html {
  const { quote } = figure;
  const part = (style: string, text: string): readonly Html[] =>
    text === "" ? [] : [html`<span class="${escapeHtml(style)}">${escapeHtml(glue(text, context.language))}</span>`];
  const number = joinHtml([...part("big", figure.big), ...part("hedge", figure.suffix)]);
  const big = joinHtml([...part("hedge", quote.before), number], "\u00a0");
  const rest = [...part("small", figure.small), ...part("status", figure.after)];
  return dataElement(quote, joinHtml([html`<span class="amount">${big}</span>`, ...rest], " "), context);
}
