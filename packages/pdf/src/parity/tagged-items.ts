import { type PDFDict, PDFName } from "@cantoo/pdf-lib";
import type { Drawn } from "../content/drawn.ts";
import { drawnByTag } from "../content/tagged.ts";
import { joinText, tidy } from "../content/text.ts";
import { decodeId } from "../id.ts";
import { inspect } from "../lint/inspect.ts";
import { dictEntry, entry, nameEntry, textEntry, textOf } from "../objects.ts";
import { gridOf } from "../structure/grid.ts";
import { softened } from "../structure/parted.ts";
import { type Element, type Kid, type Tree, typeOf } from "../structure/tree.ts";
import { cellDetail, type Item } from "./item.ts";

type ByTag = ReadonlyMap<string, readonly Drawn[]>;

const types = /^(H[1-6]|P|L|LI|TOC|TOCI|Link|Table|TH|TD|Caption|Figure|Note)$/;
/** A table of contents is a list, too. */
const plainTypes: Readonly<Record<string, string>> = { TOC: "L", TOCI: "LI" };

/** Everything that a reader can go to in a tagged PDF, in the order of its tags; none where it has no tags. */
export async function taggedItems(bytes: Uint8Array): Promise<readonly Item[]> {
  const { tree, contents } = await inspect(bytes);
  if (!tree) return [];
  const drawn = drawnByTag(contents);
  const cells = cellDetails(tree);
  return tree.elements
    .filter((element) => types.test(typeOf(element)))
    .map((element) => {
      const type = typeOf(element);
      const text = type === "Figure" ? (textEntry(element.dict, "Alt") ?? "") : textOfElement(element, drawn);
      return { type: plainTypes[type] ?? type, text, detail: cells.get(element) ?? targetOf(element) };
    });
}

function cellDetails(tree: Tree): ReadonlyMap<Element, string> {
  const tables = tree.elements.filter((element) => typeOf(element) === "Table");
  const cells = tables.flatMap((table) => gridOf(table, tree).cells);
  return new Map(cells.map((cell) => [cell.element, cellDetail({ ...cell, scope: cell.scope ?? "" })]));
}

const textOfElement = (element: Element, drawn: ByTag): string =>
  textEntry(element.dict, "ActualText") ?? tidy(joinText(piecesIn(element.kids, drawn)));

function piecesIn(kids: readonly Kid[], drawn: ByTag): readonly Drawn[] {
  return kids.flatMap((kid) => {
    if (kid.kind === "content") return drawn.get(kid.key) ?? [];
    if (kid.kind !== "element" || /^(Note|Figure)$/.test(typeOf(kid))) return [];
    const pieces = softened(kid, piecesIn(kid.kids, drawn));
    return typeOf(kid) === "Lbl" && isBullet(pieces) ? [] : pieces;
  });
}

/** The sign before an item of a list that is not numbered: the page's style draws it. */
const isBullet = (pieces: readonly Drawn[]): boolean => !/[\p{L}\p{N}]/u.test(joinText(pieces));

/** Where a link leads: an address, or `#` and an id. */
function targetOf(element: Element): string {
  for (const kid of element.kids)
    if (kid.kind === "object" && kid.dict && nameEntry(kid.dict, "Subtype") === "Link") return addressOf(kid.dict);
  return "";
}

function addressOf(link: PDFDict): string {
  const action = dictEntry(link, "A");
  const address = action && textEntry(action, "URI");
  if (address !== undefined) return address;
  const named = entry(link, "Dest") ?? (action && entry(action, "D"));
  return `#${decodeId(named instanceof PDFName ? named.decodeText() : (textOf(named) ?? ""))}`;
}
