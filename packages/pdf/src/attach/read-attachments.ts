import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { dictEntry, entry, listEntry, nameEntry, streamBytes, textEntry, textOf } from "../objects.ts";

/** A file found in a PDF, under the name that lists it. */
export interface Embedded {
  readonly name: string;
  /** As its own specification names it, F and UF: the same, unless somebody renamed it. */
  readonly names: readonly string[];
  readonly relationship: string | null;
  readonly type: string | null;
  readonly description: string;
  readonly bytes: Uint8Array;
  /** Whether the catalog lists it among the associated files. */
  readonly associated: boolean;
  readonly dict: PDFDict;
}

/** The files in a PDF's tree of embedded files, and those that the catalog alone associates; in the order of the tree. */
export function readAttachments({ catalog, context }: PDFDocument): readonly Embedded[] {
  const lookup = (object: PDFObject | undefined) => (object instanceof PDFRef ? context.lookup(object) : object);
  const associated = listEntry(catalog, "AF").flatMap((item) => lookup(item) ?? []);
  const found: Embedded[] = [];
  const add = (key: string, target: PDFObject | undefined): void => {
    const dict = lookup(target);
    if (dict instanceof PDFDict) found.push(readOne(key, dict, associated.includes(dict)));
  };
  const walk = (node: PDFDict | undefined, depth: number): void => {
    if (node === undefined || depth > 32) return;
    const names = entry(node, "Names");
    if (names instanceof PDFArray)
      for (let at = 0; at + 1 < names.size(); at += 2) add(textOf(names.lookup(at)) ?? "", names.get(at + 1));
    for (const kid of listEntry(node, "Kids")) {
      const dict = lookup(kid);
      walk(dict instanceof PDFDict ? dict : undefined, depth + 1);
    }
  };
  const names = dictEntry(catalog, "Names");
  walk(names && dictEntry(names, "EmbeddedFiles"), 0);
  for (const item of associated)
    if (item instanceof PDFDict && !found.some(({ dict }) => dict === item))
      found.push(readOne(textEntry(item, "UF") ?? textEntry(item, "F") ?? "", item, true));
  return found;
}

function readOne(key: string, dict: PDFDict, associated: boolean): Embedded {
  const files = dictEntry(dict, "EF");
  const stream = files && (entry(files, "UF") ?? entry(files, "F"));
  return {
    name: key,
    names: ["F", "UF"].flatMap((own) => textEntry(dict, own) ?? []),
    relationship: nameEntry(dict, "AFRelationship") ?? null,
    type: stream instanceof PDFStream ? (nameEntry(stream.dict, "Subtype") ?? null) : null,
    description: textEntry(dict, "Desc") ?? "",
    bytes: streamBytes(stream),
    associated,
    dict,
  };
}
