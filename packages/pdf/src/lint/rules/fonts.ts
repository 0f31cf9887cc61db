import { PDFArray, type PDFDict, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { dictEntry, dictsIn, entry, latin1, nameEntry, numberEntry, streamBytes, textEntry } from "../../objects.ts";
import { type FontUse, fontUses } from "../font-use.ts";
import type { Rule } from "../rule.ts";

/** A rule on each font that pages use: `check` says what is wrong, or null. */
const fontRule = (clause: string, title: string, check: (use: FontUse) => string | null): Rule => ({
  clause,
  title,
  check: (pdf) =>
    fontUses(pdf).flatMap((use) => {
      const what = check(use);
      const font = nameEntry(use.font.dict, "BaseFont") ?? "a font";
      return what === null ? [] : [{ what: `${font}: ${what}`, page: use.page }];
    }),
});

const isType = ({ font }: FontUse, type: string): boolean => nameEntry(font.dict, "Subtype") === type;

const descendant = ({ font }: FontUse): PDFDict | undefined => dictsIn(font.dict, "DescendantFonts")[0];

const descriptor = (use: FontUse): PDFDict | undefined => dictEntry(descendant(use) ?? use.font.dict, "FontDescriptor");

const isSymbolic = (use: FontUse): boolean => {
  const described = descriptor(use);
  return described !== undefined && ((numberEntry(described, "Flags") ?? 0) & 4) !== 0;
};

const isEmbedded = (use: FontUse): boolean => {
  const described = descriptor(use);
  return ["FontFile", "FontFile2", "FontFile3"].some(
    (key) => described && entry(described, key) instanceof PDFRawStream,
  );
};

/** Fonts carry what reading them needs. */
export const fontRules: readonly Rule[] = [
  fontRule("7.21.3.1-1", "a font and its map of codes are of one collection", (use) => {
    const map = entry(use.font.dict, "Encoding");
    const [fonts, maps] = [descendant(use), map instanceof PDFRawStream ? map.dict : undefined].map(
      (dict) => dict && dictEntry(dict, "CIDSystemInfo"),
    );
    if (!isType(use, "Type0") || !fonts || !maps) return null;
    const same = ["Registry", "Ordering"].every((key) => textEntry(fonts, key) === textEntry(maps, key));
    return same ? null : "its map of codes is of another collection";
  }),
  fontRule("7.21.3.2-1", "an embedded TrueType font of codes has its map to glyphs", (use) => {
    const dict = descendant(use);
    if (!dict || nameEntry(dict, "Subtype") !== "CIDFontType2" || !isEmbedded(use)) return null;
    const map = entry(dict, "CIDToGIDMap");
    return map instanceof PDFRawStream || nameEntry(dict, "CIDToGIDMap") === "Identity"
      ? null
      : "it has no CIDToGIDMap";
  }),
  fontRule("7.21.3.3-1", "a map of codes is embedded or predefined", (use) => {
    const map = nameEntry(use.font.dict, "Encoding");
    return isType(use, "Type0") && map !== undefined && !predefined.has(map) ? `its map ${map} is not embedded` : null;
  }),
  fontRule("7.21.3.3-2", "a map of codes runs in the direction it says", (use) => {
    const map = entry(use.font.dict, "Encoding");
    if (!isType(use, "Type0") || !(map instanceof PDFRawStream)) return null;
    const [, inside] = /\/WMode\s+(\d)/.exec(latin1(streamBytes(map))) ?? [];
    return Number(inside ?? 0) === (numberEntry(map.dict, "WMode") ?? 0)
      ? null
      : "WMode differs inside its map of codes";
  }),
  fontRule("7.21.3.3-3", "a map of codes rests only on predefined ones", (use) => {
    const map = entry(use.font.dict, "Encoding");
    if (!isType(use, "Type0") || !(map instanceof PDFRawStream)) return null;
    const base = nameEntry(map.dict, "UseCMap") ?? /\/([\w-]+)\s+usecmap/.exec(latin1(streamBytes(map)))?.[1];
    return base !== undefined && !predefined.has(base) ? `its map of codes rests on ${base}` : null;
  }),
  fontRule("7.21.4.1-1", "every font is embedded", (use) =>
    isType(use, "Type3") || use.seen.size === 0 || isEmbedded(use) ? null : "it is not embedded",
  ),
  fontRule("7.21.6-3", "a TrueType font of symbols has no encoding", (use) =>
    isType(use, "TrueType") && isSymbolic(use) && use.font.dict.has(PDFName.of("Encoding"))
      ? "it has an Encoding"
      : null,
  ),
  fontRule("7.21.7-1", "every character can be read as text", (use) => {
    const missing = [...use.codes].filter((code) => use.font.glyph(code).unicode === null && !isReadable(use, code));
    return missing.length === 0 ? null : `codes without text: ${missing.slice(0, 8).join(", ")}`;
  }),
  fontRule("7.21.7-2", "no character reads as nothing", (use) => {
    const empty = [...use.codes].filter((code) => /[\0\ufeff\ufffe]/.test(use.font.glyph(code).unicode ?? ""));
    return empty.length === 0 ? null : `codes that read as U+0000, U+FEFF or U+FFFE: ${empty.slice(0, 8).join(", ")}`;
  }),
  fontRule("7.21.8-1", "no glyph is the mark of a missing one", (use) => {
    const missing = [...use.codes].filter((code) => isNotdef(use, code));
    return missing.length === 0 ? null : `codes drawn as .notdef: ${missing.slice(0, 8).join(", ")}`;
  }),
];

const predefined: ReadonlySet<string> = new Set(
  [
    "GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16",
    "B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16",
    "83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16",
    "KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16 Identity",
  ]
    .flatMap((names) => names.split(" "))
    .flatMap((name) => [`${name}-H`, `${name}-V`, name])
    .concat("H", "V"),
);

/** A simple font's encoding names letters; a composite one of a known collection has a table for them. */
function isReadable(use: FontUse, code: number): boolean {
  const { dict } = use.font;
  if (isType(use, "Type0")) {
    const info = descendant(use) && dictEntry(descendant(use) as PDFDict, "CIDSystemInfo");
    const collection = info && textEntry(info, "Ordering");
    return collection !== undefined && /^(GB1|CNS1|Japan1|Korea1)$/.test(collection);
  }
  const glyph = differences(use)?.get(code);
  if (glyph !== undefined) return /^(uni[0-9A-F]{4}|u[0-9A-F]{4,6}|[A-Za-z]{1,20}|[a-z]+\.\w+)$/.test(glyph);
  const encoding = dictEntry(dict, "Encoding");
  const base = encoding ? nameEntry(encoding, "BaseEncoding") : nameEntry(dict, "Encoding");
  return base !== undefined || (!isSymbolic(use) && !isType(use, "Type3"));
}

/** The glyph names that an encoding gives to codes: `[65 /A /B 97 /a]`. */
function differences({ font }: FontUse): ReadonlyMap<number, string> | null {
  const encoding = dictEntry(font.dict, "Encoding");
  const list = encoding && entry(encoding, "Differences");
  if (!(list instanceof PDFArray)) return null;
  const found = new Map<number, string>();
  let code = 0;
  for (const item of list.asArray()) {
    if (item instanceof PDFNumber) code = item.asNumber();
    else if (item instanceof PDFName) {
      found.set(code, item.decodeText());
      code += 1;
    }
  }
  return found;
}

function isNotdef(use: FontUse, code: number): boolean {
  if (!isType(use, "Type0")) return differences(use)?.get(code) === ".notdef";
  const dict = descendant(use);
  if (!/^Identity/.test(nameEntry(use.font.dict, "Encoding") ?? "")) return false;
  const map = dict && entry(dict, "CIDToGIDMap");
  if (!(map instanceof PDFRawStream)) return code === 0;
  const glyphs = streamBytes(map);
  return ((glyphs[2 * code] ?? 0) << 8) + (glyphs[2 * code + 1] ?? 0) === 0;
}
