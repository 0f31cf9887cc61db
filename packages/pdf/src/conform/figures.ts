import type { PDFContext, PDFDocument } from "@cantoo/pdf-lib";
import type { Drawn } from "../content/drawn.ts";
import { type Box, union } from "../content/matrix.ts";
import { dictsIn, listEntry, name } from "../objects.ts";
import { itemsIn, type Tree, typeOf } from "../structure/tree.ts";

/** Writes where each figure stands, around all it draws on its first page. */
export function boundFigures(tree: Tree, drawn: ReadonlyMap<string, readonly Drawn[]>, pdf: PDFDocument): void {
  const sizes = new Map(pdf.getPages().map((page) => [page.ref, page.getSize()]));
  for (const element of tree.elements) {
    if (!/^(Figure|Formula)$/.test(typeOf(element))) continue;
    if (dictsIn(element.dict, "A").some((attributes) => attributes.has(name("BBox")))) continue;
    const items = [...itemsIn(element)].filter((item) => item.kind === "content");
    const page = items[0]?.page;
    const size = page && sizes.get(page);
    const box = items
      .filter((item) => item.page === page)
      .flatMap(({ key }) => drawn.get(key) ?? [])
      .reduce<Box | null>((all, one) => union(all, one.box), null);
    if (box === null || !size) continue;
    const [left, bottom, right, top] = box;
    const within = [Math.max(0, left), Math.max(0, bottom), Math.min(size.width, right), Math.min(size.height, top)];
    addAttributes(
      element.dict.context,
      element.dict,
      within.map((value) => Math.round(value * 100) / 100),
    );
  }
}

function addAttributes(context: PDFContext, dict: Parameters<typeof listEntry>[0], box: readonly number[]): void {
  const layout = context.obj({ O: "Layout", Placement: "Block", BBox: [...box] });
  const before = listEntry(dict, "A");
  dict.set(name("A"), before.length === 0 ? layout : context.obj([...before, layout]));
}
