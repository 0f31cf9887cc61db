import type { PDFContext } from "@cantoo/pdf-lib";
import type { Drawn } from "../content/drawn.ts";
import { dictsIn, nameEntry } from "../objects.ts";
import { setKids } from "../structure/edit.ts";
import { ancestors, type ContentItem, type Element, type Tree, typeOf } from "../structure/tree.ts";
import { continuedType } from "./hints.ts";

/** Why a piece of content that was tagged is an artifact: it repeats with the pages, is a rule or a ground, or shall not be seen at all. */
export type ArtifactType = "Pagination" | "Layout" | "Removed";

/**
 * Takes content out of the tags that no reader shall hear: the head of a table again on each later page, and borders
 * and grounds that the browser tags with their box. Returns what has become an artifact, by key.
 */
export function untagArtifacts(
  tree: Tree,
  drawn: ReadonlyMap<string, readonly Drawn[]>,
  context: PDFContext,
): Map<string, ArtifactType> {
  const artifacts = new Map<string, ArtifactType>();
  const starts = new Map(
    tree.elements.filter(({ type }) => type === continuedType).map((element) => [element, firstPage(element)]),
  );
  for (const element of tree.elements) {
    const head = [element, ...ancestors(element)].find(isColumnHead);
    const pictured = [element, ...ancestors(element)].some((one) => /^(Figure|Formula|Form|Lbl)$/.test(typeOf(one)));
    const again = [element, ...ancestors(element)].find(({ type }) => type === continuedType);
    const why = (item: ContentItem): ArtifactType | null => {
      if (again) return item.page === starts.get(again) ? "Removed" : "Pagination";
      if (head && item.page !== null && item.page !== firstPage(head)) return "Pagination";
      return !pictured && (drawn.get(item.key) ?? []).every(({ kind }) => kind === "path" || kind === "shading")
        ? "Layout"
        : null;
    };
    const kept = element.kids.filter((kid) => {
      const type = kid.kind === "content" ? why(kid) : null;
      if (kid.kind === "content" && type !== null) artifacts.set(kid.key, type);
      return type === null;
    });
    if (kept.length !== element.kids.length) setKids(element, kept, context);
  }
  prune(tree, context);
  return artifacts;
}

export const isColumnHead = (element: Element): boolean =>
  typeOf(element) === "TH" &&
  dictsIn(element.dict, "A").some((attributes) => nameEntry(attributes, "Scope") === "Column");

/** The page of the first content in an element; references to one page are one object. */
function firstPage(element: Element): Element["page"] {
  for (const kid of element.kids) {
    const page = kid.kind === "element" ? firstPage(kid) : kid.page;
    if (page !== null) return page;
  }
  return null;
}

/** Removes elements without a meaning of their own that have nothing left in them, the innermost first. */
function prune({ elements }: Tree, context: PDFContext): void {
  for (const element of elements.toReversed()) {
    const { parent, ref } = element;
    const empty = /^(NonStruct|TR)$/.test(element.type) || element.type === continuedType;
    if (parent === null || element.kids.length > 0 || !empty) continue;
    setKids(
      parent,
      parent.kids.filter((kid) => kid !== element),
      context,
    );
    if (ref) context.delete(ref);
  }
}
