import { type PDFContext, PDFString } from "@cantoo/pdf-lib";
import { name, textEntry } from "../objects.ts";
import { markQuote } from "../seal/quote-tags.ts";
import { retype } from "../structure/edit.ts";
import type { Tree } from "../structure/tree.ts";
import { dividedType } from "./parted-words.ts";

/** The cell that says "Table 2 (continued)": it becomes an artifact of each further page, and leaves the first. */
export const continuedType = "Continued";

/**
 * Types that the browser never writes. It keeps an element's language as it is, so the page says them in a private part of
 * the language: `lang="en-x-note"` on an element makes it a Note. `en-x-quote-q12` says which quote a Span holds, too.
 */
const types: Readonly<Record<string, string>> = {
  note: "Note",
  toc: "TOC",
  lbl: "Lbl",
  reference: "Reference",
  formula: "Formula",
  sect: "Sect",
  p: "P",
  span: "Span",
  continued: continuedType,
  quote: "Span",
  divided: dividedType,
};

/** Takes the hints out of the languages and gives the elements the types they ask for. */
export function applyHints({ elements }: Tree, language: string, context: PDFContext): void {
  for (const element of elements) {
    const [, plain, hint, id] = /^(.*)-x-([a-z]+)(?:-([a-z0-9]+))?$/.exec(textEntry(element.dict, "Lang") ?? "") ?? [];
    const type = types[hint ?? ""];
    if (plain === undefined || type === undefined) continue;
    retype(element, type);
    if (hint === "quote" && id !== undefined) markQuote(element, id, context);
    if (plain === language) element.dict.delete(name("Lang"));
    else element.dict.set(name("Lang"), PDFString.of(plain));
  }
}
