import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { dictEntry, dictsIn, entry, latin1, nameEntry, numberEntry, streamBytes } from "../objects.ts";
import { parseToUnicode } from "./to-unicode.ts";

/** One character code shown, with what the font says of it. */
export interface Glyph {
  readonly code: number;
  /** As the font's ToUnicode has it; null where it has none for this code. */
  readonly unicode: string | null;
  /** In thousandths of the font size. */
  readonly width: number;
}

/** What reading a text needs of a font. */
export interface Font {
  readonly dict: PDFDict;
  /** Bytes a code: two for the composite fonts with Identity or an embedded map, else one. */
  readonly bytes: 1 | 2;
  glyph(code: number): Glyph;
}

export function readFont(dict: PDFDict): Font {
  const composite = nameEntry(dict, "Subtype") === "Type0";
  const map = entry(dict, "ToUnicode");
  const unicode = map instanceof PDFRawStream ? parseToUnicode(latin1(streamBytes(map))) : new Map<number, string>();
  const widths = composite ? compositeWidths(dict) : simpleWidths(dict);
  const known = new Map<number, Glyph>();
  return {
    dict,
    bytes: composite ? 2 : 1,
    glyph(code) {
      const glyph = known.get(code) ?? { code, unicode: unicode.get(code) ?? null, width: widths(code) };
      known.set(code, glyph);
      return glyph;
    },
  };
}

function simpleWidths(dict: PDFDict): (code: number) => number {
  const first = numberEntry(dict, "FirstChar") ?? 0;
  const list = entry(dict, "Widths");
  const scale = nameEntry(dict, "Subtype") === "Type3" ? type3Scale(dict) : 1;
  return (code) => {
    const width = list instanceof PDFArray && code >= first ? list.asArray()[code - first] : undefined;
    return width instanceof PDFNumber ? width.asNumber() * scale : 500;
  };
}

function type3Scale(dict: PDFDict): number {
  const matrix = entry(dict, "FontMatrix");
  const first = matrix instanceof PDFArray ? matrix.asArray()[0] : undefined;
  return first instanceof PDFNumber ? first.asNumber() * 1000 : 1;
}

/** `/W [3 [250 300] 10 12 500]`: a code and its widths, or a range and its one. */
function compositeWidths(dict: PDFDict): (code: number) => number {
  const [descendant] = dictsIn(dict, "DescendantFonts");
  const usual = (descendant && numberEntry(descendant, "DW")) ?? 1000;
  const widths = new Map<number, number>();
  const list = descendant && entry(descendant, "W");
  if (list instanceof PDFArray)
    for (let at = 0; at + 1 < list.size(); ) {
      const [first, second, third] = [at, at + 1, at + 2].map((i) => (i < list.size() ? list.lookup(i) : undefined));
      if (!(first instanceof PDFNumber)) break;
      if (second instanceof PDFArray) {
        second.asArray().forEach((width, i) => {
          if (width instanceof PDFNumber) widths.set(first.asNumber() + i, width.asNumber());
        });
        at += 2;
      } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
        const last = Math.min(second.asNumber(), 0xffff);
        for (let code = first.asNumber(); code <= last; code += 1) widths.set(code, third.asNumber());
        at += 3;
      } else break;
    }
  return (code) => widths.get(code) ?? usual;
}

/** The fonts of a resource dictionary by name, each read once. */
export class Fonts {
  readonly #read = new Map<PDFDict, Font>();

  find(resources: PDFDict | undefined, key: string): Font | null {
    const fonts = resources && dictEntry(resources, "Font");
    const dict = fonts?.lookup(PDFName.of(key));
    return dict instanceof PDFDict ? this.read(dict) : null;
  }

  read(dict: PDFDict): Font {
    const font = this.#read.get(dict) ?? readFont(dict);
    this.#read.set(dict, font);
    return font;
  }
}
