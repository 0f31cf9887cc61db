import { type PDFContext, type PDFDict, PDFName, PDFString } from "@cantoo/pdf-lib";
import { dictsIn, entry, name, nameEntry, textEntry } from "../objects.ts";
import type { Element } from "../structure/tree.ts";

const property = "Quote";

/** Says on a tag which quote it holds, as a user property (ISO 32000-1, 14.7.5.4). */
export function markQuote({ dict }: Element, id: string, context: PDFContext): void {
  const own = context.obj({
    O: PDFName.of("UserProperties"),
    P: [{ N: PDFString.of(property), V: PDFString.of(id) }],
  });
  dict.set(name("A"), context.obj([...dictsIn(dict, "A"), own]));
}

/** The quote that a tag says it holds; null for all other tags. */
export function quoteOf({ dict }: { readonly dict: PDFDict }): string | null {
  if (entry(dict, "A") === undefined) return null;
  const properties = dictsIn(dict, "A").filter((attributes) => nameEntry(attributes, "O") === "UserProperties");
  const said = properties.flatMap((attributes) => dictsIn(attributes, "P"));
  const found = said.find((one) => textEntry(one, "N") === property);
  return (found && textEntry(found, "V")) ?? null;
}
