import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

const name = PDFName.of;

/**
 * Renumbers the ids of table headers `th1`, `th2`, … in reading order, wherever they are named: the browser takes the
 * numbers of its nodes, which differ from run to run. The old index of ids is removed, for it would keep them in the file.
 */
export function renumberTableIds({ catalog, context }: PDFDocument): void {
  const root = catalog.lookup(name("StructTreeRoot"));
  if (!(root instanceof PDFDict)) return;
  const ids = new Map<string, { readonly id: string; readonly element: PDFRef }>();
  const headers: PDFArray[] = [];
  walk(root, (element, ref) => {
    const id = textOf(element.lookup(name("ID")));
    if (id !== null && ref) {
      const fresh = `th${ids.size + 1}`;
      ids.set(id, { id: fresh, element: ref });
      element.set(name("ID"), PDFString.of(fresh));
    }
    headers.push(...headersOf(element));
  });
  for (const list of headers)
    for (let at = 0; at < list.size(); at += 1) {
      const fresh = ids.get(textOf(list.lookup(at)) ?? "")?.id;
      if (fresh) list.set(at, PDFString.of(fresh));
    }

  const index = root.get(name("IDTree"));
  if (index) remove(index);
  root.delete(name("IDTree"));
  if (ids.size === 0) return;
  // A name tree is sorted by bytes: th1, th10, th2.
  const sorted = [...ids.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = sorted.flatMap(({ id, element }) => [PDFString.of(id), element]);
  root.set(name("IDTree"), context.register(context.obj({ Names: names })));

  function remove(node: PDFObject): void {
    const dict = node instanceof PDFRef ? context.lookup(node) : node;
    const kids = dict instanceof PDFDict ? dict.lookup(name("Kids")) : undefined;
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) remove(kid);
    if (node instanceof PDFRef) context.delete(node);
  }
}

/** Visits every structure element in reading order. Trees of long tables are wide, not deep. */
function walk(root: PDFDict, visit: (element: PDFDict, ref: PDFRef | null) => void): void {
  const step = (parent: PDFDict): void => {
    const kids = parent.get(name("K"));
    const list = kids instanceof PDFArray ? kids : parent.lookup(name("K"));
    for (const kid of list instanceof PDFArray ? list.asArray() : kids ? [kids] : []) {
      const element = kid instanceof PDFRef ? root.context.lookup(kid) : kid;
      if (!(element instanceof PDFDict) || !element.has(name("S"))) continue;
      visit(element, kid instanceof PDFRef ? kid : null);
      step(element);
    }
  };
  step(root);
}

/** The lists of header ids in an element's attributes, which are one dictionary or several. */
function headersOf(element: PDFDict): PDFArray[] {
  const attributes = element.lookup(name("A"));
  const list =
    attributes instanceof PDFArray ? attributes.asArray().map((_, at) => attributes.lookup(at)) : [attributes];
  return list.flatMap((one) => {
    const headers = one instanceof PDFDict ? one.lookup(name("Headers")) : undefined;
    return headers instanceof PDFArray ? [headers] : [];
  });
}

const textOf = (object: PDFObject | undefined) =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
