import { inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** Short ways to read a PDF's objects, where any may be absent or of another kind than it should be. */
export const name = PDFName.of;

/** The entry of a dictionary, its reference followed; undefined where there is none. */
export const entry = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(name(key));

export function dictEntry(dict: PDFDict, key: string): PDFDict | undefined {
  const value = entry(dict, key);
  return value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined;
}

export function nameEntry(dict: PDFDict, key: string): string | undefined {
  const value = entry(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberEntry(dict: PDFDict, key: string): number | undefined {
  const value = entry(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export const textEntry = (dict: PDFDict, key: string): string | undefined => textOf(entry(dict, key));

export function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** The items of an array, references kept; one object alone is a list of itself. */
export function listEntry(dict: PDFDict, key: string): readonly PDFObject[] {
  const raw = dict.get(name(key));
  if (raw === undefined) return [];
  const value = dict.context.lookup(raw);
  return value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [raw];
}

/** The dictionaries among the items of an array. */
export function dictsIn(dict: PDFDict, key: string): readonly PDFDict[] {
  return listEntry(dict, key).flatMap((item) => asDict(dict.context, item) ?? []);
}

export function asDict(context: PDFContext, object: PDFObject | PDFRef | undefined): PDFDict | undefined {
  const value = object === undefined ? undefined : context.lookup(object);
  return value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined;
}

/** A stream's bytes, decoded; none where it is no stream, or its filter is unknown. */
export function streamBytes(object: PDFObject | undefined): Uint8Array {
  if (!(object instanceof PDFRawStream)) return object instanceof PDFStream ? object.getContents() : new Uint8Array();
  try {
    // The library's own decoder takes several times as long, and reads on where a stream is damaged.
    return isFlated(object) ? inflated(object) : decodePDFRawStream(object).decode();
  } catch {
    return new Uint8Array();
  }
}

const isFlated = ({ dict }: PDFRawStream): boolean =>
  dict.get(name("Filter")) === name("FlateDecode") && !dict.has(name("DecodeParms"));

function inflated(stream: PDFRawStream): Uint8Array {
  try {
    return inflateSync(stream.contents);
  } catch {
    return decodePDFRawStream(stream).decode();
  }
}

/** Bytes as text, a character each: what the offsets of a content stream count. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
