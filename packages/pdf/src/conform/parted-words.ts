import { PDFHexString } from "@cantoo/pdf-lib";
import type { Drawn } from "../content/drawn.ts";
import { name } from "../objects.ts";
import { retype } from "../structure/edit.ts";
import { itemsIn, type Tree } from "../structure/tree.ts";
import { isSoftHyphen } from "./soft-hyphens.ts";

/** A word that the page says is parted at the end of a line. */
export const dividedType = "Divided";

const hyphen = /^[-\u2010]$/;

/**
 * Says a parted word whole, so that nobody has to guess whether its hyphen belongs to it (ISO 32000-1, 14.8.2.2.3 and 14.9.4):
 * `/ActualText (cooperation)` on a Span that holds "cooper-" and "ation".
 */
export function sayPartedWords({ elements }: Tree, drawn: ReadonlyMap<string, readonly Drawn[]>): void {
  for (const element of elements.filter(({ type }) => type === dividedType)) {
    retype(element, "Span");
    const pieces = [...itemsIn(element)].flatMap((item) =>
      item.kind === "content" ? (drawn.get(item.key) ?? []) : [],
    );
    const letters = pieces.filter((piece) => piece.kind === "text" && !isSoftHyphen(piece));
    if (!letters.some(({ text }) => hyphen.test(text))) continue;
    const word = letters.map(({ text }) => (hyphen.test(text) ? "" : text)).join("");
    element.dict.set(name("ActualText"), PDFHexString.fromText(word));
  }
}
