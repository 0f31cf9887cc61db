import { type PDFContext, PDFRef } from "@cantoo/pdf-lib";
import { name } from "../objects.ts";
import { roleOf } from "./roles.ts";
import type { Element, Kid } from "./tree.ts";

/** Gives an element another type, in the tree and in the file. */
export function retype(element: Element, type: string): void {
  element.type = type;
  element.role = roleOf(type, undefined);
  element.dict.set(name("S"), name(type));
}

/** Gives an element other kids, in the tree and in the file. */
export function setKids(element: Element, kids: readonly Kid[], context: PDFContext): void {
  element.kids = kids;
  for (const kid of kids)
    if (kid.kind === "element") {
      kid.parent = element;
      if (element.ref) kid.dict.set(name("P"), element.ref);
    }
  const raw = kids.map((kid) => (kid.kind === "element" ? (kid.ref ?? kid.dict) : kid.raw));
  if (raw.length === 0) element.dict.delete(name("K"));
  else element.dict.set(name("K"), context.obj(raw));
}

/** Puts a new element around some of an element's kids; it is not among its parent's kids yet. */
export function wrapKids(parent: Element, type: string, kids: readonly Kid[], context: PDFContext): Element {
  const dict = context.obj({ Type: "StructElem", S: type, ...(parent.ref && { P: parent.ref }) });
  if (parent.page instanceof PDFRef) dict.set(name("Pg"), parent.page);
  const element: Element = {
    kind: "element",
    dict,
    ref: context.register(dict),
    type,
    role: roleOf(type, undefined),
    parent,
    page: parent.page,
    kids: [],
  };
  setKids(element, kids, context);
  return element;
}
