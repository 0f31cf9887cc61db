import { createHash } from "node:crypto";
import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { dictEntry, listEntry, name } from "../objects.ts";
import { packedStream } from "../packed-stream.ts";
import type { Attachment } from "./attachment.ts";

/**
 * Attaches files as PDF/A-3 has it (ISO 19005-3, 6.8): each in the catalog's list of associated files and in its tree of
 * embedded files, with its type, relationship, description, size, checksum and date. `date` is `D:20261123000000+00'00'`.
 */
export function writeAttachments(pdf: PDFDocument, attachments: readonly Attachment[], date: string): void {
  if (attachments.length === 0) return;
  const { catalog, context } = pdf;
  const files = attachments.map((attachment) => [attachment.name, specify(pdf, attachment, date)] as const);
  const associated = catalog.lookup(name("AF"));
  const list = associated instanceof PDFArray ? associated : context.obj([]);
  for (const [, file] of files) list.push(file);
  catalog.set(name("AF"), list);
  const names = dictEntry(catalog, "Names") ?? context.obj({});
  const embedded = dictEntry(names, "EmbeddedFiles") ?? context.obj({});
  const known = pairsIn(embedded);
  const all = [...known, ...files.map(([file, ref]) => [PDFHexString.fromText(file), ref] as const)];
  // A name tree is sorted by the bytes of its keys.
  const sorted = all.toSorted(([a], [b]) => (a.asString() < b.asString() ? -1 : 1));
  embedded.set(name("Names"), context.obj(sorted.flat()));
  names.set(name("EmbeddedFiles"), embedded);
  catalog.set(name("Names"), names);
}

function pairsIn(embedded: PDFDict): (readonly [PDFHexString, PDFRef])[] {
  const items = listEntry(embedded, "Names");
  return items.flatMap((key, at) => {
    const value = items[at + 1];
    return at % 2 === 0 && key instanceof PDFHexString && value && "objectNumber" in value
      ? [[key, value as PDFRef] as const]
      : [];
  });
}

function specify({ context }: PDFDocument, attachment: Attachment, date: string): PDFRef {
  const { bytes, type, relationship, description } = attachment;
  const stream = packedStream(context, bytes, {
    Type: "EmbeddedFile",
    Subtype: PDFName.of(type),
    Params: {
      Size: bytes.length,
      CheckSum: PDFHexString.of(createHash("md5").update(bytes).digest("hex").toUpperCase()),
      CreationDate: PDFString.of(date),
      ModDate: PDFString.of(date),
    },
  });
  const content = context.register(stream);
  return context.register(
    context.obj({
      Type: "Filespec",
      F: PDFString.of(attachment.name),
      UF: PDFHexString.fromText(attachment.name),
      AFRelationship: relationship,
      Desc: PDFHexString.fromText(description),
      EF: { F: content, UF: content },
    }),
  );
}
