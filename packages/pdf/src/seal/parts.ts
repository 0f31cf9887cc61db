import { PDFDict, type PDFDocument, type PDFObject, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { hashOf, reserved } from "../attach/manifest.ts";
import { readAttachments } from "../attach/read-attachments.ts";
import { dictEntry, entry, listEntry, name } from "../objects.ts";
import { Digester, unpacked } from "./digest.ts";

/** A digest of each part of a PDF, so that a change is found where it is. */
export interface Parts {
  readonly pages: readonly {
    /** What the page draws, with fonts, pictures and the size of the paper. */
    readonly content: string;
    readonly annotations: string;
  }[];
  readonly information: string;
  readonly metadata: string;
  readonly structure: string;
  readonly outline: string;
  /** The attachments' names, types and descriptions, and the files themselves. */
  readonly attachments: string;
  /** All else that the catalog says: what is done on opening, layers, forms, where links lead. */
  readonly catalog: string;
}

/** What stands in the catalog and is a part of its own, or differs between two writings of the same. */
const partsOfTheirOwn = ["Type", "Version", "Pages", "Metadata", "StructTreeRoot", "Outlines", "AF", "Names"];

export function digestParts(pdf: PDFDocument): Parts {
  const { catalog, context } = pdf;
  const pages = pdf.getPages();
  const digester = new Digester(context, new Map(pages.map(({ ref }, at) => [ref.toString(), at + 1])));
  const metadata = entry(catalog, "Metadata");
  return {
    pages: pages.map((page) => digestPage(page, digester)),
    information: digester.digest(context.lookup(context.trailerInfo.Info)),
    metadata: metadata instanceof PDFRawStream ? hashOf(unpacked(metadata)) : digester.digest(metadata),
    structure: digester.digest(entry(catalog, "StructTreeRoot")),
    outline: digester.digest(entry(catalog, "Outlines")),
    attachments: digestAttachments(pdf, digester),
    catalog: digester.digest(rest(catalog, partsOfTheirOwn), rest(dictEntry(catalog, "Names"), ["EmbeddedFiles"])),
  };
}

/** A dictionary without some of its entries; none and an empty one are the same. */
function rest(dict: PDFDict | undefined, left: readonly string[]): PDFObject | undefined {
  if (dict === undefined) return undefined;
  const copy = PDFDict.withContext(dict.context);
  for (const [key, value] of dict.entries()) if (!left.includes(key.decodeText())) copy.set(key, value);
  return copy.keys().length === 0 ? undefined : copy;
}

/** A page may inherit its resources and its size; its content may be cut into several streams. */
function digestPage({ node }: PDFPage, digester: Digester): Parts["pages"][number] {
  const { context } = node;
  const streams = listEntry(node, "Contents").flatMap((item) => {
    const stream = context.lookup(item);
    return stream && "getContents" in stream ? unpacked(stream as PDFRawStream) : [];
  });
  const drawn = hashOf(streams.map((bytes) => Buffer.from(bytes).toString("latin1").trimEnd()).join("\n"));
  const inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];
  return {
    content: hashOf(
      [
        drawn,
        ...inherited.map((key) => digester.digest(node.getInheritableAttribute(name(key)))),
        digester.digest(rest(node, [...inherited, "Type", "Parent", "Contents", "Annots"])),
      ].join(" "),
    ),
    annotations: digester.digest(...listEntry(node, "Annots")),
  };
}

/** The seal cannot hold its own digest, nor can it hold that of the signature over it. */
function digestAttachments(pdf: PDFDocument, digester: Digester): string {
  const after: readonly string[] = [reserved.seal, reserved.signature];
  const files = readAttachments(pdf).filter((file) => !after.includes(file.name));
  const lines = files.map(({ name: key, dict, associated }) => `${key} ${associated} ${digester.digest(dict)}`);
  return hashOf(lines.sort().join("\n"));
}
