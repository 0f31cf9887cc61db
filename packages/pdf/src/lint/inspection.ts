import { PDFDict, type PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import type { Content } from "../content/drawn.ts";
import { Fonts } from "../content/font.ts";
import { readPage } from "../content/page.ts";
import { asDict, dictEntry, entry, listEntry, nameEntry, streamBytes, textEntry } from "../objects.ts";
import { ancestors, type Element, itemsIn, readTree, type Tree } from "../structure/tree.ts";

/** An annotation, its page counted from 1. */
export interface Annotation {
  readonly dict: PDFDict;
  readonly subtype: string;
  readonly page: number;
  readonly pageDict: PDFDict;
  /** The element that claims it. */
  readonly element: Element | null;
}

/** A PDF as the rules look at it; what costs time is read when a rule first asks. */
export class Inspection {
  readonly pdf: PDFDocument;
  /** The beginning of the file, as text. */
  readonly header: string;
  readonly catalog: PDFDict;
  readonly tree: Tree | null;
  readonly elements: readonly Element[];
  readonly pages: readonly PDFDict[];
  readonly fonts = new Fonts();
  readonly #numbers: ReadonlyMap<string, number>;
  #contents: readonly Content[] | null = null;
  #annotations: readonly Annotation[] | null = null;
  #owners: ReadonlyMap<string, Element> | null = null;

  constructor(pdf: PDFDocument, header: string) {
    this.pdf = pdf;
    this.header = header;
    this.catalog = pdf.catalog;
    this.tree = readTree(pdf);
    this.elements = this.tree?.elements ?? [];
    const pages = pdf.getPages();
    this.pages = pages.map(({ node }) => node);
    this.#numbers = new Map(pages.map(({ ref }, at) => [ref.toString(), at + 1]));
  }

  /** What each page draws. */
  get contents(): readonly Content[] {
    this.#contents ??= this.pdf.getPages().map((page) => readPage(page, this.fonts));
    return this.#contents;
  }

  get annotations(): readonly Annotation[] {
    this.#annotations ??= this.#readAnnotations();
    return this.#annotations;
  }

  /** The element that claims a piece of tagged content, by its key. */
  get owners(): ReadonlyMap<string, Element> {
    this.#owners ??= new Map(
      this.elements.flatMap((element) =>
        element.kids.flatMap((kid) => (kid.kind === "content" ? [[kid.key, element] as const] : [])),
      ),
    );
    return this.#owners;
  }

  /** The page on which an element begins. */
  pageOf(element: Element): number | null {
    for (const { page } of itemsIn(element)) if (page) return this.#numbers.get(page.toString()) ?? null;
    return (element.page && this.#numbers.get(element.page.toString())) ?? null;
  }

  /** The metadata stream as text; null where there is none. */
  get xmp(): string | null {
    const stream = entry(this.catalog, "Metadata");
    if (!(stream instanceof PDFRawStream)) return null;
    const bytes = Buffer.from(streamBytes(stream));
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return bytes.swap16().toString("utf16le");
    return bytes.toString(bytes[0] === 0xff ? "utf16le" : "utf8");
  }

  /** Whether the file names a language for all that has none of its own. */
  get hasLanguage(): boolean {
    return textEntry(this.catalog, "Lang") !== undefined;
  }

  /** Every dictionary in the file, those of streams too. */
  *dicts(): Generator<PDFDict> {
    for (const [, object] of this.pdf.context.enumerateIndirectObjects()) {
      const dict = asDict(this.pdf.context, object);
      if (dict) yield* within(dict, 0);
    }
  }

  #readAnnotations(): Annotation[] {
    const owners = new Map<PDFDict, Element>();
    for (const element of this.elements)
      for (const kid of element.kids) if (kid.kind === "object" && kid.dict) owners.set(kid.dict, element);
    return this.pages.flatMap((pageDict, at) =>
      listEntry(pageDict, "Annots").flatMap((raw) => {
        const dict = asDict(this.pdf.context, raw);
        if (!dict) return [];
        const subtype = nameEntry(dict, "Subtype") ?? "";
        return [{ dict, subtype, page: at + 1, pageDict, element: owners.get(dict) ?? null }];
      }),
    );
  }
}

/** A dictionary and those directly inside it; what is behind a reference is met by itself. */
function* within(dict: PDFDict, depth: number): Generator<PDFDict> {
  yield dict;
  if (depth > 8) return;
  for (const [, value] of dict.entries()) if (value instanceof PDFDict) yield* within(value, depth + 1);
}

/** Whether the language of an element is its own or one around it, or the file's. */
export function hasLanguage(element: Element, pdf: Inspection): boolean {
  if (pdf.hasLanguage) return true;
  return [element, ...ancestors(element)].some(({ dict }) => textEntry(dict, "Lang") !== undefined);
}

/** A text entry that is there and not empty. */
export const says = (dict: PDFDict, key: string): boolean => (textEntry(dict, key) ?? "").trim() !== "";

export const markInfo = ({ catalog }: Inspection): PDFDict | undefined => dictEntry(catalog, "MarkInfo");
