import { PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { contentKey } from "../content/marks.ts";
import { asDict, dictEntry, listEntry, name, nameEntry, numberEntry } from "../objects.ts";
import { type Role, roleOf } from "./roles.ts";

/** An element of the structure tree (a tag), over the dictionary it was read from. */
export interface Element {
  readonly kind: "element";
  readonly dict: PDFDict;
  readonly ref: PDFRef | null;
  /** As it is written, such as `Strong`. */
  type: string;
  /** As the role map leads it to a standard type. */
  role: Role;
  parent: Element | null;
  readonly page: PDFRef | null;
  kids: readonly Kid[];
}

/** Marked content that an element claims. */
export interface ContentItem {
  readonly kind: "content";
  readonly page: PDFRef | null;
  /** The form whose numbering it is, where not the page's. */
  readonly stream: PDFRef | null;
  readonly mcid: number;
  /** As the marks of a content are keyed. */
  readonly key: string;
  readonly raw: PDFObject;
}

/** An annotation, or another object, that an element claims. */
export interface ObjectItem {
  readonly kind: "object";
  readonly page: PDFRef | null;
  readonly target: PDFObject | undefined;
  readonly dict: PDFDict | undefined;
  readonly raw: PDFObject;
}

export type Kid = Element | ContentItem | ObjectItem;

export interface Tree {
  readonly root: PDFDict;
  readonly roleMap: PDFDict | undefined;
  readonly kids: readonly Element[];
  /** Every element, in reading order. */
  readonly elements: readonly Element[];
}

/** The structure tree of a PDF; null where it has none. */
export function readTree({ catalog, context }: PDFDocument): Tree | null {
  const root = dictEntry(catalog, "StructTreeRoot");
  if (!root) return null;
  const roleMap = dictEntry(root, "RoleMap");
  const elements: Element[] = [];
  const seen = new Set<PDFDict>();

  function readKid(raw: PDFObject, parent: Element | null): Kid[] {
    const value = raw instanceof PDFRef ? context.lookup(raw) : raw;
    const page = parent?.page ?? null;
    if (value instanceof PDFNumber) return [contentItem(value.asNumber(), page, null, raw)];
    if (!(value instanceof PDFDict)) return [];
    const own = value.get(name("Pg"));
    const place = own instanceof PDFRef ? own : page;
    const kind = nameEntry(value, "Type");
    if (kind === "MCR") {
      const stream = value.get(name("Stm"));
      return [contentItem(numberEntry(value, "MCID") ?? -1, place, stream instanceof PDFRef ? stream : null, raw)];
    }
    const target = value.get(name("Obj"));
    if (kind === "OBJR") return [{ kind: "object", page: place, target, dict: asDict(context, target), raw }];
    if (!value.has(name("S")) || seen.has(value)) return [];
    seen.add(value);
    return [readElement(value, raw, parent, place)];
  }

  function readElement(dict: PDFDict, raw: PDFObject, parent: Element | null, page: PDFRef | null): Element {
    const type = nameEntry(dict, "S") ?? "";
    const ref = raw instanceof PDFRef ? raw : null;
    const element: Element = { kind: "element", dict, ref, type, role: roleOf(type, roleMap), parent, page, kids: [] };
    elements.push(element);
    element.kids = listEntry(dict, "K").flatMap((kid) => readKid(kid, element));
    return element;
  }

  const kids = listEntry(root, "K").flatMap((kid) => readKid(kid, null));
  return { root, roleMap, kids: kids.filter((kid) => kid.kind === "element"), elements };
}

function contentItem(mcid: number, page: PDFRef | null, stream: PDFRef | null, raw: PDFObject): ContentItem {
  return { kind: "content", page, stream, mcid, key: contentKey((stream ?? page)?.toString() ?? "", mcid), raw };
}

/** The standard type of an element; its own where it has none. */
export const typeOf = (element: Element): string => element.role.standard ?? element.type;

export const elementsIn = (parent: { readonly kids: readonly Kid[] }): readonly Element[] =>
  parent.kids.filter((kid) => kid.kind === "element");

/** Everything an element holds that is no element, in reading order. */
export function* itemsIn(element: Element): Generator<ContentItem | ObjectItem> {
  for (const kid of element.kids)
    if (kid.kind === "element") yield* itemsIn(kid);
    else yield kid;
}

/** The elements around one, from the inside out. */
export function* ancestors(element: Element): Generator<Element> {
  for (let one = element.parent; one !== null; one = one.parent) yield one;
}
