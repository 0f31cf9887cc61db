import { createHash, type Hash } from "node:crypto";
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { hashOf } from "../attach/manifest.ts";

/** How a stream is packed, which a harmless rewrite changes. */
const packing: ReadonlySet<string> = new Set(["Length", "Filter", "DecodeParms", "DL", "F", "FFilter", "FDecodeParms"]);

/** Of each stream that was met, by its packed bytes, which several documents of a run may share, as long as anyone holds them. */
const digests = new WeakMap<object, string>();

/**
 * Digests of what a PDF says, whatever way it is written: an object's number, the order of a dictionary, the packing of a
 * stream and the writing of a string or number do not count. A page that is referred to counts by its number.
 */
export class Digester {
  readonly #context: PDFContext;
  readonly #pages: ReadonlyMap<string, number>;

  /** @param pages the reference of each page, as text, and its number from 1 */
  constructor(context: PDFContext, pages: ReadonlyMap<string, number>) {
    this.#context = context;
    this.#pages = pages;
  }

  /** The digest of some objects, each with all that it refers to. */
  digest(...objects: readonly (PDFObject | undefined)[]): string {
    const hash = createHash("sha256");
    const met = new Map<string, number>();
    const open: (PDFObject | string)[] = objects.map((object) => object ?? PDFNull).reverse();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (typeof next === "string") hash.update(next);
      else if (next instanceof PDFRef) this.#follow(next, met, open, hash);
      else if (next instanceof PDFDict) open.push(...partsOf(next).reverse());
      else if (next instanceof PDFArray) open.push("]", ...next.asArray().toReversed(), "[");
      else if (next instanceof PDFStream) {
        hash.update(`stream ${this.#streamDigest(next)} `);
        open.push(...partsOf(next.dict, packing).reverse());
      } else hash.update(written(next));
    }
    return hash.digest("hex");
  }

  #follow(ref: PDFRef, met: Map<string, number>, open: (PDFObject | string)[], hash: Hash): void {
    const key = ref.toString();
    const page = this.#pages.get(key);
    const before = met.get(key);
    if (page !== undefined) hash.update(`page ${page} `);
    else if (before !== undefined) hash.update(`met ${before} `);
    else {
      met.set(key, met.size);
      open.push(this.#context.lookup(ref) ?? PDFNull);
    }
  }

  #streamDigest(stream: PDFStream): string {
    const bytes = stream instanceof PDFRawStream ? stream.contents : stream;
    const known = digests.get(bytes);
    if (known !== undefined) return known;
    const digest = hashOf(unpacked(stream));
    digests.set(bytes, digest);
    return digest;
  }
}

/** A stream's bytes as they are meant; packed ones where the filter is that of a picture. */
export function unpacked(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return stream.contents;
  }
}

/** `null` as a value is the same as no entry. */
function partsOf(dict: PDFDict, left: ReadonlySet<string> = new Set()): (PDFObject | string)[] {
  const entries = dict
    .entries()
    .map(([key, value]) => [key.decodeText(), value] as const)
    .filter(([key, value]) => value !== PDFNull && !left.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return ["<<", ...entries.flatMap(([key, value]) => [`/${key} `, value]), ">>"];
}

function written(object: PDFObject): string {
  if (object instanceof PDFString || object instanceof PDFHexString)
    return `(${Buffer.from(object.asBytes()).toString("hex")})`;
  if (object instanceof PDFName) return `/${object.decodeText()} `;
  if (object instanceof PDFNumber) return `${object.asNumber()} `;
  return `${object.toString()} `;
}
