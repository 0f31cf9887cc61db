import type { PDFContext } from "@cantoo/pdf-lib";
import { retype, setKids, wrapKids } from "../structure/edit.ts";
import { type Element, elementsIn, type Kid, type Tree } from "../structure/tree.ts";

/** Gives each item of a list its label and its body, and each entry of a table of contents its reference. */
export function shapeLists({ elements }: Tree, context: PDFContext): void {
  for (const element of elements) {
    if (element.type === "TOC") for (const entry of elementsIn(element)) if (entry.type === "LI") retype(entry, "TOCI");
    if (element.type === "LI") shapeItem(element, context);
    if (element.type === "TOCI") shapeEntry(element, context);
  }
}

function shapeItem(item: Element, context: PDFContext): void {
  const labels = item.kids.filter((kid) => isOf(kid, "Lbl"));
  const rest = item.kids.filter((kid) => !isOf(kid, "Lbl"));
  if (rest.length === 0 || rest.every((kid) => isOf(kid, "LBody"))) return;
  setKids(item, [...labels, wrapKids(item, "LBody", rest, context)], context);
}

/** TOCI holds the reference that holds the link. */
function shapeEntry(entry: Element, context: PDFContext): void {
  const kids = entry.kids.map((kid) => (isOf(kid, "Link") ? wrapKids(entry, "Reference", [kid], context) : kid));
  if (kids.some((kid, at) => kid !== entry.kids[at])) setKids(entry, kids, context);
}

const isOf = (kid: Kid, type: string): boolean => kid.kind === "element" && kid.type === type;
