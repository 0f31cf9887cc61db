import { PDFBool, PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { everythingDrawn } from "../../content/drawn.ts";
import { type Mark, marksAround, tagOf } from "../../content/marks.ts";
import { dictEntry, dictsIn, entry, nameEntry, numberEntry, textEntry } from "../../objects.ts";
import { ancestors } from "../../structure/tree.ts";
import { type Inspection, says } from "../inspection.ts";
import { type Breach, fileRule, type Rule } from "../rule.ts";
import { archiveClaim, xmpText } from "../xmp.ts";

/** Rules of PDF/A-3 bind only a file that claims PDF/A. */
const archiveRule = (test: string, title: string, check: Rule["check"]): Rule => ({
  clause: `A-3 ${test}`,
  title,
  check: (pdf) => (archiveClaim(pdf.xmp, "part") === null ? [] : check(pdf)),
});

const archiveFileRule = (test: string, title: string, check: (pdf: Inspection) => string | null): Rule =>
  archiveRule(test, title, fileRule(test, title, check).check);

/** Bytes (ISO 32000-1, table C.1). */
const longestName = 127;

/** The same in the information dictionary and in the metadata. */
const same: readonly (readonly [string, string])[] = [
  ["Title", "dc:title"],
  ["Author", "dc:creator"],
  ["Subject", "dc:description"],
  ["Keywords", "pdf:Keywords"],
  ["Creator", "xmp:CreatorTool"],
  ["Producer", "pdf:Producer"],
  ["CreationDate", "xmp:CreateDate"],
  ["ModDate", "xmp:ModifyDate"],
];

/** What PDF/A-3 asks beyond tags: that the file can be shown the same way for ever. */
export const archiveRules: readonly Rule[] = [
  archiveFileRule("6.1.3-1", "the file has an identifier", ({ pdf }) =>
    pdf.context.trailerInfo.ID === undefined ? "the trailer has no ID" : null,
  ),
  archiveFileRule("6.1.3-2", "the file is not encrypted", ({ pdf }) =>
    pdf.context.trailerInfo.Encrypt === undefined ? null : "the file is encrypted",
  ),
  archiveRule("6.1.13-4", "no name is longer than 127 bytes", (pdf) =>
    [...pdf.dicts()]
      .flatMap((dict) => dict.entries().flatMap(([key, value]) => (value instanceof PDFName ? [key, value] : [key])))
      .filter((name) => name.asBytes().length > longestName)
      .map((name): Breach => ({ what: `${name.decodeText().slice(0, 40)}… is longer`, page: null })),
  ),
  archiveFileRule("6.2.4.3-2", "device colours have an output intent", ({ catalog }) => {
    const intents = dictsIn(catalog, "OutputIntents");
    const whole = intents.some(
      (intent) => nameEntry(intent, "S") === "GTS_PDFA1" && entry(intent, "DestOutputProfile") instanceof PDFRawStream,
    );
    return whole ? null : "there is no output intent with a profile";
  }),
  archiveRule("6.2.8-3", "no picture is smoothed by the viewer", (pdf) =>
    [...pdf.dicts()]
      .filter((dict) => nameEntry(dict, "Subtype") === "Image" && entry(dict, "Interpolate") === PDFBool.True)
      .map(() => ({ what: "an image has Interpolate true", page: null })),
  ),
  archiveRule("6.2.10-2", "a page with transparency names its colours", ({ pages }) =>
    pages.flatMap((page, at): Breach[] => {
      const group = dictEntry(page, "Group");
      return isTransparent(page) && !(group && entry(group, "CS"))
        ? [{ what: "the page draws with transparency and has no group with CS", page: at + 1 }]
        : [];
    }),
  ),
  archiveRule("6.2.11.7.3-1", "characters of private use have a text", (pdf) =>
    pdf.contents.flatMap((content, at) =>
      [...everythingDrawn(content)]
        .filter(({ text, mark }) => privateUse.test(text) && !hasText(mark, pdf))
        .map(
          ({ text }): Breach => ({ what: `private characters without ActualText: ${text.slice(0, 40)}`, page: at + 1 }),
        ),
    ),
  ),
  archiveRule("6.3.2-1", "every annotation has flags", ({ annotations }) =>
    annotations
      .filter(({ dict, subtype }) => subtype !== "Popup" && numberEntry(dict, "F") === undefined)
      .map(({ subtype, page }) => ({ what: `${subtype} has no F`, page })),
  ),
  archiveRule("6.3.2-2", "every annotation prints and is seen", ({ annotations }) =>
    annotations
      .filter(({ dict, subtype }) => subtype !== "Popup" && ((numberEntry(dict, "F") ?? 4) & 0b100111) !== 0b100)
      .map(({ subtype, page }) => ({ what: `${subtype} is hidden or does not print`, page })),
  ),
  archiveFileRule("6.6.2.1-1", "the metadata stream is not packed", ({ catalog, xmp }) => {
    const stream = entry(catalog, "Metadata");
    if (xmp === null || !(stream instanceof PDFRawStream)) return "there is no metadata stream";
    return entry(stream.dict, "Filter") === undefined ? null : "the metadata stream has a filter";
  }),
  archiveRule("6.6.3-1", "information and metadata say the same", function* ({ pdf, xmp }) {
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
    if (!(info instanceof PDFDict)) return;
    for (const [key, property] of same) {
      const said = textEntry(info, key);
      const other = xmpText(xmp, property);
      const equal = key.endsWith("Date") ? digits(said) === digits(other) : said === other;
      if (said !== undefined && !equal)
        yield { what: `${key} is "${said}", ${property} is ${other === null ? "missing" : `"${other}"`}`, page: null };
    }
  }),
  archiveFileRule("6.6.4-1", "the claim names part and conformance", ({ xmp }) => {
    const [part, level] = [archiveClaim(xmp, "part"), archiveClaim(xmp, "conformance")];
    return /^[123]$/.test(part ?? "") && /^[ABU]$/.test(level ?? "") ? null : `pdfaid says ${part}, ${level}`;
  }),
];

const privateUse = /[\u{e000}-\u{f8ff}\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u;

function hasText(mark: Mark | null, pdf: Inspection): boolean {
  for (const { actualText } of marksAround(mark)) if (actualText !== null) return true;
  const owner = pdf.owners.get(tagOf(mark) ?? "");
  return owner !== undefined && [owner, ...ancestors(owner)].some(({ dict }) => says(dict, "ActualText"));
}

/** `D:20261123000000+00'00'` and `2026-11-23T00:00:00Z` are the same second. */
const digits = (date: string | null | undefined): string =>
  (date ?? "").replaceAll(/(Z|[+-]00'?:?00'?)$/g, "").replaceAll(/\D/g, "");

function isTransparent(page: Parameters<typeof dictEntry>[0]): boolean {
  const resources = dictEntry(page, "Resources");
  const states = resources && dictEntry(resources, "ExtGState");
  return (states?.keys() ?? []).some((key) => {
    const state = states?.lookup(key);
    if (!(state instanceof PDFDict)) return false;
    const opaque = ["CA", "ca"].every((alpha) => (numberEntry(state, alpha) ?? 1) === 1);
    const mode = nameEntry(state, "BM") ?? "Normal";
    return !opaque || (mode !== "Normal" && mode !== "Compatible") || dictEntry(state, "SMask") !== undefined;
  });
}
