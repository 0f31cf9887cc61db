import type { Inline, Note, Quote } from "@chancery/core";
import { escapeHtml, type Html, html, joinHtml } from "../html.ts";
import { glue } from "../typography/glue.ts";
import { type Held, holdTogether, type Piece, spacesBeforeNotes } from "./hold-together.ts";
import { type PageNumbers, unknownPage } from "./page-numbers.ts";
import { plainText, printedQuote } from "./plain-text.ts";
import { safeHref } from "./safe-href.ts";

/**
 * `whole` prints everything. `repeat` is for words that also stand elsewhere, such as a heading in the
 * contents: no ids, no links, no notes, but each number still in its `<data>`. `slide` is the same for a slide, which
 * has no list of sources to lead to; links out of it stay.
 */
export type Manner = "whole" | "repeat" | "slide";

export interface InlineContext {
  readonly language: string;
  readonly manner: Manner;
  readonly devices: Devices;
  /** As an earlier print found them, null before the first; absent where nothing is printed. */
  readonly pages?: PageNumbers | null;
  /** Ids that already stand in the page: an id is given once, to the first place that prints it. */
  readonly taken: Set<string>;
}

/** What a medium makes of the two things that a reader may ask more of: a number, and a note. */
export interface Devices {
  /** Whether its words are the ones that a link to a number leads to; a copy's are not. */
  readonly ids: boolean;
  /** The number's one element; `attributes` are its value, its fact and, where it is the first, its id. */
  quote(quote: Quote, attributes: Html, printed: Html): Html;
  /** The same in words that stand elsewhere as well, or inside a link, where nothing may be asked. */
  repeatedQuote(quote: Quote, attributes: Html, printed: Html): Html;
  noteMark(note: Note): Html;
  note(note: Note, context: InlineContext): Html;
  /** A number or a mark with the sign before or after it, which no line may end between. */
  hold(together: Html): Html;
}

/** Renders a run of inlines; no-break spaces are set across their borders ("Figure " + "1"). */
export function renderInlines(inlines: readonly Inline[], context: InlineContext): Html {
  const take = textTaker(glue(plainText(inlines), context.language));
  const renderAll = (children: readonly Inline[], inLink = false): Html =>
    joinHtml(holdTogether(spacesBeforeNotes(children)).map((inline) => renderOne(inline, inLink)));
  const renderOne = (inline: Held | Piece, inLink: boolean): Html => {
    switch (inline.kind) {
      case "held":
        return context.devices.hold(joinHtml(inline.pieces.map((piece) => renderOne(piece, inLink))));
      case "text":
        return take(inline.text);
      case "literal":
        return html`<span class="literal">${take(inline.text)}</span>`;
      case "code":
        take(inline.text);
        return html`<code>${escapeHtml(inline.text)}</code>`;
      case "strong":
        return html`<strong>${renderAll(inline.children, inLink)}</strong>`;
      case "emphasis":
        return html`<em>${renderAll(inline.children, inLink)}</em>`;
      case "link":
        return linked(safeHref(inline.href), "", renderAll(inline.children, true), context);
      case "figure-reference":
        return linked(`#${inline.figure}`, "internal", withPage(inline, held(take(inline.text)), context), context);
      case "citation":
        return linked(`#${sourceAnchor(inline.source)}`, "internal", take(inline.text), context);
      case "quote":
        return dataElement(inline.quote, take(printedQuote(inline.quote)), context, inLink);
      case "note":
        return context.manner === "whole" ? context.devices.note(inline.note, context) : ("" as Html);
      case "note-mark":
        return context.manner === "whole" ? context.devices.noteMark(inline.note) : ("" as Html);
    }
  };
  return renderAll(inlines);
}

/** "Figure 3" is one in any language. */
const held = (label: Html): Html => label.replace(/ (?=\S+$)/, "\u00a0") as Html;

/** "Figure 3 on page 5"; where nothing is printed there is no page. */
function withPage(
  { figure, page }: Extract<Inline, { kind: "figure-reference" }>,
  words: Html,
  { pages, language }: InlineContext,
): Html {
  if (page === null || pages === undefined) return words;
  const around = glue(page.replace("{page}", String(pages?.get(figure) ?? unknownPage)), language);
  return around.split("{}").map(escapeHtml).join(words) as Html;
}

/** The anchor of a source in the list of sources. */
export const sourceAnchor = (id: string): string => `source-${id}`;

/** The one element that ties a printed number to its fact; `printed` holds hedge, number and status. */
export function dataElement(quote: Quote, printed: Html, context: InlineContext, inLink = false): Html {
  const id = context.manner === "whole" && context.devices.ids ? idOnce(quote.id, context) : ("" as Html);
  const attributes = html`value="${escapeHtml(quote.machine)}" data-fact="${escapeHtml(quote.fact)}"${id}`;
  const { devices } = context;
  if (inLink || context.manner === "repeat") return devices.repeatedQuote(quote, attributes, printed);
  return devices.quote(quote, attributes, printed);
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
  const leads = context.manner === "whole" || (context.manner === "slide" && !href?.startsWith("#"));
  if (href === null || !leads) return children;
  const css = style === "" ? ("" as Html) : html` class="${escapeHtml(style)}"`;
  return html`<a href="${escapeHtml(href)}"${css}>${children}</a>`;
}

function idOnce(id: string, context: InlineContext): Html {
  if (context.taken.has(id)) return "" as Html;
  context.taken.add(id);
  return html` id="${escapeHtml(id)}"`;
}
