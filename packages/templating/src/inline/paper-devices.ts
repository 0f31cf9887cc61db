import type { Note, Quote } from "@chancery/core";
import { escapeHtml, type Html, html } from "../html.ts";
import { lineOf } from "../line-of.ts";
import { type Devices, type InlineContext, renderInlines } from "./render-inline.ts";

const titled = (quote: Quote, attributes: Html, printed: Html): Html =>
  html`<data ${attributes} data-tag="quote-${escapeHtml(quote.id)}" title="${escapeHtml(quote.explanation)}">${printed}</data>`;

/**
 * On paper a note floats into the side column at the height of its reference, and a number leads to its row in the annex.
 * @param rows the ids of the rows by what is quoted; none where the annex is not printed
 */
export const paperDevices = (rows: ReadonlyMap<string, string>): Devices => ({
  ids: true,
  quote(quote, attributes, printed) {
    const row = rows.get(quote.fact);
    if (row === undefined) return titled(quote, attributes, printed);
    return titled(quote, attributes, html`<a class="to-row" href="#${escapeHtml(row)}">${printed}</a>`);
  },
  repeatedQuote: titled,
  noteMark(note) {
    const id = escapeHtml(note.id);
    return html`<sup class="note-reference" data-tag="reference"><a href="#${id}" id="${id}-reference">${escapeHtml(String(note.number))}</a></sup>`;
  },
  note: (note, context) => renderNote(note, "sidenote", context),
  hold: (together) => together,
});

/** Where notes stand at the end, each as `renderEndnote` prints it. */
export const endnoteDevices = (rows: ReadonlyMap<string, string>): Devices => ({
  ...paperDevices(rows),
  note: () => "" as Html,
});

export const renderEndnote = (note: Note, context: InlineContext): Html => renderNote(note, "endnote-text", context);

/** A note begins with its number, which leads back to the place that it is of. */
function renderNote(note: Note, style: string, context: InlineContext): Html {
  const id = escapeHtml(note.id);
  const back = html`<a class="note-number" href="#${id}-reference">${escapeHtml(String(note.number))}</a>`;
  return html`<span class="${escapeHtml(style)}" role="note" data-tag="note" id="${id}" data-line="${escapeHtml(lineOf(note.place))}">${back} ${renderInlines(note.children, context)}</span>`;
}
