import { PDFArray, type PDFDict, type PDFDocument, PDFNull, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { asDict, dictsIn, listEntry, name, numberEntry } from "../objects.ts";
import type { Tree } from "../structure/tree.ts";
import { removeTree } from "./ids.ts";

/** Writes anew which element each piece of tagged content and each link belongs to, after elements have moved. */
export function rebuildParentTree(tree: Tree, { context }: PDFDocument): void {
  const rows = new Map<number, PDFRef | (PDFObject | undefined)[]>();
  let next = Math.max(-1, ...keysInUse(tree)) + 1;
  const keyOf = (owner: PDFDict, key: "StructParent" | "StructParents"): number => {
    const known = numberEntry(owner, key);
    if (known !== undefined) return known;
    owner.set(name(key), PDFNumber.of(next));
    next += 1;
    return next - 1;
  };
  for (const { kids, ref } of elementsOf(tree))
    for (const kid of kids) {
      if (kid.kind === "element" || ref === null) continue;
      if (kid.kind === "object") {
        if (kid.dict) rows.set(keyOf(kid.dict, "StructParent"), ref);
        continue;
      }
      const owner = asDict(context, kid.stream ?? kid.page ?? undefined);
      if (!owner) continue;
      const key = keyOf(owner, "StructParents");
      const row = rows.get(key) ?? [];
      if (Array.isArray(row)) row[kid.mcid] = ref;
      rows.set(key, row);
    }
  const old = tree.root.get(name("ParentTree"));
  removeRows(old && asDict(context, old));
  removeTree(old, context);
  const nums = [...rows].sort(([a], [b]) => a - b).flatMap(([key, row]) => [PDFNumber.of(key), asObject(row)]);
  tree.root.set(name("ParentTree"), context.register(context.obj({ Nums: nums })));
  tree.root.set(name("ParentTreeNextKey"), PDFNumber.of(next));

  function asObject(row: PDFRef | readonly (PDFObject | undefined)[]): PDFObject {
    return row instanceof PDFRef ? row : context.register(context.obj(Array.from(row, (item) => item ?? PDFNull)));
  }
}

function* elementsOf(tree: Tree) {
  const open = [...tree.kids];
  for (let element = open.pop(); element; element = open.pop()) {
    yield element;
    for (const kid of element.kids) if (kid.kind === "element") open.push(kid);
  }
}

function* keysInUse(tree: Tree): Generator<number> {
  yield (numberEntry(tree.root, "ParentTreeNextKey") ?? 0) - 1;
}

/** The old rows are objects of their own; where a row is an element, that stays. */
function removeRows(node: PDFDict | undefined): void {
  if (!node) return;
  for (const kid of dictsIn(node, "Kids")) removeRows(kid);
  for (const row of listEntry(node, "Nums"))
    if (row instanceof PDFRef && node.context.lookup(row) instanceof PDFArray) node.context.delete(row);
}
