import type { Inline, Note, Quote } from "@chancery/core";
import { escapeHtml, type Html, html, joinHtml } from "../html.ts";
import { glue } from "../typography/glue.ts";
import { plainText, printedQuote } from "./plain-text.ts";
import { safeHref } from "./safe-href.ts";

/**
 * `whole` prints everything. `repeat` is for words that also stand elsewhere, such as a heading in the
 * contents: no ids, no links, no notes, but each number still in its `<data>`.
 */
export type Manner = "whole" | "repeat";

export interface InlineContext {
  readonly language: string;
  readonly manner: Manner;
  /** Ids that already stand in the page: an id is given once, to the first place that prints it. */
  readonly taken: Set<string>;
}

/** Renders a run of inlines; no-break spaces are set across their borders ("Figure " + "1"). */
export function renderInlines(inlines: readonly Inline[], context: InlineContext): Html {
  const take = textTaker(glue(plainText(inlines), context.language));
  const renderAll = (children: readonly Inline[]): Html => joinHtml(children.map(renderOne));
  const renderOne = (inline: Inline): Html => {
    switch (inline.kind) {
      case "text":
        return take(inline.text);
      case "literal":
        return html`<span class="literal">${take(inline.text)}</span>`;
      case "code":
        return html`<code>${take(inline.text)}</code>`;
      case "strong":
        return html`<strong>${renderAll(inline.children)}</strong>`;
      case "emphasis":
        return html`<em>${renderAll(inline.children)}</em>`;
      case "link":
        return linked(safeHref(inline.href), "", renderAll(inline.children), context);
      case "figure-reference":
        return linked(`#${inline.figure}`, "internal", take(inline.text), context);
      case "citation":
        return linked(`#${sourceAnchor(inline.source)}`, "internal", take(inline.text), context);
      case "quote":
        return dataElement(inline.quote, take(printedQuote(inline.quote)), context);
      case "note":
        return context.manner === "repeat" ? ("" as Html) : noteElement(inline.note, context);
    }
  };
  return renderAll(inlines);
}

/** The anchor of a source in the list of sources. */
export const sourceAnchor = (id: string): string => `source-${id}`;

/** The one element that ties a printed number to its fact; `printed` holds hedge, number and status. */
export function dataElement(quote: Quote, printed: Html, context: InlineContext): Html {
  const id = context.manner === "repeat" ? ("" as Html) : idOnce(quote.id, context);
  const fact = html`value="${escapeHtml(quote.machine)}" data-fact="${escapeHtml(quote.fact)}"`;
  return html`<data ${fact}${id} title="${escapeHtml(quote.explanation)}">${printed}</data>`;
}

/** Hands out the glued text piece by piece, in the order in which the pieces were joined. */
function textTaker(glued: string): (piece: string) => Html {
  let at = 0;
  return (piece) => {
    const taken = glued.slice(at, at + piece.length);
    at += piece.length;
    return escapeHtml(taken);
  };
}

function linked(href: string | null, style: string, children: Html, context: InlineContext): Html {
  if (href === null || context.manner === "repeat") return children;
  const css = style === "" ? ("" as Html) : html` class="${escapeHtml(style)}"`;
  return html`<a href="${escapeHtml(href)}"${css}>${children}</a>`;
}

/** The reference and, beside it, the note itself: it floats into the side column at the height of its reference. */
function noteElement(note: Note, context: InlineContext): Html {
  const number = escapeHtml(String(note.number));
  const id = escapeHtml(note.id);
  const children = renderInlines(note.children, context);
  const reference = html`<sup class="note-reference"><a href="#${id}" id="${id}-reference">${number}</a></sup>`;
  const back = html`<a class="note-number" href="#${id}-reference">${number}</a>`;
  return html`${reference}<span class="sidenote" role="note" id="${id}">${back} ${children}</span>`;
}

function idOnce(id: string, context: InlineContext): Html {
  if (context.taken.has(id)) return "" as Html;
  context.taken.add(id);
  return html` id="${escapeHtml(id)}"`;
}
