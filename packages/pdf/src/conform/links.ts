import { PDFHexString, PDFNumber } from "@cantoo/pdf-lib";
import type { Drawn } from "../content/drawn.ts";
import { joinText, tidy } from "../content/text.ts";
import { name, nameEntry, numberEntry, textEntry } from "../objects.ts";
import { softened } from "../structure/parted.ts";
import type { Element, Tree } from "../structure/tree.ts";

const hidden = 0b100011;
const print = 0b100;

/** Describes each link by its own text, which is what a reader hears of it, and lets it print. */
export function describeLinks({ elements }: Tree, drawn: ReadonlyMap<string, readonly Drawn[]>): void {
  for (const element of elements)
    for (const kid of element.kids) {
      if (kid.kind !== "object" || !kid.dict || nameEntry(kid.dict, "Subtype") !== "Link") continue;
      const flags = numberEntry(kid.dict, "F") ?? 0;
      kid.dict.set(name("F"), PDFNumber.of((flags & ~hidden) | print));
      const text = elementText(element, drawn);
      if (textEntry(kid.dict, "Contents") === undefined && text !== "")
        kid.dict.set(name("Contents"), PDFHexString.fromText(text));
    }
}

/** What an element says: its replacement where it has one, else the text of its content. */
export function elementText(element: Element, drawn: ReadonlyMap<string, readonly Drawn[]>): string {
  const replaced = textEntry(element.dict, "ActualText") ?? textEntry(element.dict, "Alt");
  if (replaced !== undefined) return tidy(replaced);
  const alts = [...altTexts(element)];
  return tidy(joinText(piecesIn(element, drawn))) || tidy(alts.join(" "));
}

function piecesIn(element: Element, drawn: ReadonlyMap<string, readonly Drawn[]>): readonly Drawn[] {
  const pieces = element.kids.flatMap((kid) => {
    if (kid.kind === "element") return piecesIn(kid, drawn);
    return kid.kind === "content" ? (drawn.get(kid.key) ?? []) : [];
  });
  return softened(element, pieces);
}

function* altTexts({ kids }: Element): Generator<string> {
  for (const kid of kids) {
    if (kid.kind !== "element") continue;
    const alt = textEntry(kid.dict, "Alt");
    if (alt === undefined) yield* altTexts(kid);
    else yield alt;
  }
}
