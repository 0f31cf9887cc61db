import { type PDFContext, PDFName } from "@cantoo/pdf-lib";
import { dictEntry, name, nameEntry, textEntry } from "../objects.ts";
import { retype } from "../structure/edit.ts";
import { type Element, elementsIn, type Tree, typeOf } from "../structure/tree.ts";

/** Mends the types of elements that the browser leaves without one, or gives to the wrong element. */
export function mendTypes({ elements }: Tree): void {
  for (const element of elements) {
    const { type, parent } = element;
    if (type === "NonStruct" && holdsLink(element)) retype(element, "Link");
    else if (type === "NonStruct" && parent?.type === "L") retype(element, "LI");
    else if (type === "NonStruct" && textEntry(element.dict, "Lang") !== undefined)
      retype(element, elementsIn(element).some(isBlock) ? "Div" : "Span");
    else if (type === "Figure" && textEntry(element.dict, "Alt") === undefined && elementsIn(element).some(isFigure))
      retype(element, "Div");
  }
}

const holdsLink = ({ kids }: Element): boolean =>
  kids.some((kid) => kid.kind === "object" && kid.dict !== undefined && nameEntry(kid.dict, "Subtype") === "Link");

const isFigure = ({ type }: Element): boolean => type === "Figure";

const isBlock = (element: Element): boolean => /^(P|H\d?|L|Table|Div|Figure|BlockQuote)$/.test(typeOf(element));

/** Types of PDF 2.0 that the browser writes, and what they are in PDF 1.7. */
const roles: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Aside: "Div",
  DocumentFragment: "Div",
  Title: "P",
  FENote: "Note",
};

/** Maps the types used that PDF 1.7 does not know; one that nobody knows stays without a role, and is a finding. */
export function mapRoles(tree: Tree, context: PDFContext): void {
  const used = new Set(tree.elements.map(({ type }) => type).filter((type) => roles[type] !== undefined));
  if (used.size === 0) return;
  const map = dictEntry(tree.root, "RoleMap") ?? context.obj({});
  for (const type of [...used].sort()) if (!map.has(name(type))) map.set(name(type), PDFName.of(roles[type] ?? ""));
  tree.root.set(name("RoleMap"), map);
  for (const element of tree.elements) {
    const role = roles[element.type];
    if (role !== undefined) element.role = { standard: role, circular: false };
  }
}
