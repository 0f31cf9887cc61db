import type { Quote } from "@chancery/core";
import { escapeHtml, type Html, html } from "../html.ts";
import { type Devices, type InlineContext, renderInlines } from "../inline/render-inline.ts";

/** The ids of the panels that say more of a number, by its fact. */
export type NumberPanels = ReadonlyMap<string, string>;

/** A button does not break over lines: what is longer stands as text, with a button after it. */
const longestButton = 34;

const bare = (_: Quote, attributes: Html, printed: Html): Html => html`<data ${attributes}>${printed}</data>`;

/** What a number and a note lead to where nothing may open: in a note's own panel, which the list of notes repeats. */
const still: Devices = {
  ids: false,
  quote: bare,
  repeatedQuote: bare,
  noteMark: () => "" as Html,
  note: () => "" as Html,
  hold: (together) => together,
};

/** On the screen a number is a button that opens what stands behind it, and a note's number opens the note; both without script. */
export const webDevices = (panels: NumberPanels, moreWord: string): Devices => ({
  ids: true,
  quote(quote, attributes, printed) {
    const panel = panels.get(quote.fact);
    const data = bare(quote, attributes, printed);
    if (panel === undefined) return data;
    const opens = html`type="button" popovertarget="${escapeHtml(panel)}"`;
    if (quote.text.length + quote.before.length + quote.after.length <= longestButton)
      return html`<button ${opens} class="number">${data}</button>`;
    const name = escapeHtml(`${moreWord}: ${quote.label}`);
    return html`${data}<button ${opens} class="number more" aria-label="${name}">i</button>`;
  },
  repeatedQuote: bare,
  noteMark(note) {
    const id = escapeHtml(note.id);
    const number = escapeHtml(String(note.number));
    return html`<sup class="note-reference"><button type="button" popovertarget="${id}-panel" id="${id}-reference">${number}</button></sup>`;
  },
  note(note, context) {
    const inner: InlineContext = { ...context, devices: still };
    return html`<span popover class="panel note-panel" role="note" id="${escapeHtml(note.id)}-panel">${renderInlines(note.children, inner)}</span>`;
  },
  hold: (together) => html`<span class="hold">${together}</span>`,
});
