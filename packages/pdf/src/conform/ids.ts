import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFString } from "@cantoo/pdf-lib";
import { dictsIn, entry, name, textEntry, textOf } from "../objects.ts";
import type { Tree } from "../structure/tree.ts";

/**
 * Numbers the ids of table heads `th1`, `th2`, … in reading order, wherever they are named, and gives notes ids: the
 * browser takes the numbers of its nodes, which differ from run to run. The old index is removed, for it would keep them.
 */
export function renumberIds({ root, elements }: Tree, context: PDFContext): void {
  const fresh = new Map<string, string>();
  const index: [string, PDFObject][] = [];
  let notes = 0;
  for (const { dict, ref, type } of elements) {
    const old = textEntry(dict, "ID");
    if (type !== "Note" && old === undefined) continue;
    if (type === "Note") notes += 1;
    const id = type === "Note" ? `note${notes}` : `th${fresh.size + 1}`;
    if (type !== "Note" && old !== undefined) fresh.set(old, id);
    dict.set(name("ID"), PDFString.of(id));
    index.push([id, ref ?? dict]);
  }
  for (const { dict } of elements)
    for (const attributes of dictsIn(dict, "A")) {
      const headers = entry(attributes, "Headers");
      if (!(headers instanceof PDFArray)) continue;
      for (let at = 0; at < headers.size(); at += 1) {
        const id = fresh.get(textOf(headers.lookup(at)) ?? "");
        if (id) headers.set(at, PDFString.of(id));
      }
    }
  removeTree(root.get(name("IDTree")), context);
  root.delete(name("IDTree"));
  if (index.length === 0) return;
  // A name tree is sorted by bytes: th1, th10, th2.
  const names = index.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, element]) => [PDFString.of(id), element]);
  root.set(name("IDTree"), context.register(context.obj({ Names: names })));
}

/** Deletes the nodes of a name or number tree. */
export function removeTree(node: PDFObject | undefined, context: PDFContext): void {
  const dict = node instanceof PDFRef ? context.lookup(node) : node;
  const kids = dict instanceof PDFDict ? entry(dict, "Kids") : undefined;
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) removeTree(kid, context);
  if (node instanceof PDFRef) context.delete(node);
}
