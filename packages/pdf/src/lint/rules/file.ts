import { PDFBool, PDFName } from "@cantoo/pdf-lib";
import { dictEntry, dictsIn, entry, listEntry, nameEntry, numberEntry, textEntry } from "../../objects.ts";
import { standardTypes } from "../../structure/roles.ts";
import { markInfo } from "../inspection.ts";
import { elementRule, fileRule, type Rule } from "../rule.ts";
import { uaClaim, xmpText } from "../xmp.ts";

const ownPrefix = (property: "part" | "amd" | "corr") => (xmp: string | null) => {
  const claim = uaClaim(xmp, property);
  return claim && claim.prefix !== "pdfuaid" ? `pdfuaid:${property} is written with the prefix ${claim.prefix}` : null;
};

/** What the file says of itself: its claim, version, title, that it is tagged. */
export const fileRules: readonly Rule[] = [
  fileRule("5-1", "the metadata claim PDF/UA", ({ xmp }) =>
    uaClaim(xmp, "part") ? null : "there is no pdfuaid:part in the metadata",
  ),
  fileRule("5-2", "the claim is to part 1", ({ xmp }) => {
    const part = uaClaim(xmp, "part");
    return part && part.value !== "1" ? `pdfuaid:part is ${part.value}` : null;
  }),
  fileRule("5-3", "pdfuaid:part has its own prefix", ({ xmp }) => ownPrefix("part")(xmp)),
  fileRule("5-4", "pdfuaid:amd has its own prefix", ({ xmp }) => ownPrefix("amd")(xmp)),
  fileRule("5-5", "pdfuaid:corr has its own prefix", ({ xmp }) => ownPrefix("corr")(xmp)),
  fileRule("6.1-1", "the file begins with its version, 1.0 to 1.7", ({ header }) =>
    /^%PDF-1\.[0-7](?=\s)/.test(header) ? null : `the file begins with ${JSON.stringify(header.slice(0, 8))}`,
  ),
  fileRule("6.2-1", "the file is marked as tagged", (pdf) => {
    const info = markInfo(pdf);
    return info && entry(info, "Marked") === PDFBool.True ? null : "MarkInfo does not say Marked true";
  }),
  fileRule("7.1-4", "no tags are suspect", (pdf) => {
    const info = markInfo(pdf);
    return info && entry(info, "Suspects") === PDFBool.True ? "MarkInfo says Suspects true" : null;
  }),
  elementRule("7.1-5", "every type is standard or mapped to one", ({ type, role }) =>
    role.standard === null ? `${type} is no standard type and not mapped to one` : null,
  ),
  elementRule("7.1-6", "the role map has no circle", ({ type, role }) =>
    role.circular ? `the role of ${type} leads back to itself` : null,
  ),
  elementRule("7.1-7", "no standard type is mapped to another", ({ type }, { tree }) =>
    standardTypes.has(type) && tree?.roleMap?.has(PDFName.of(type)) ? `${type} is standard and mapped` : null,
  ),
  fileRule("7.1-8", "the file has metadata", ({ xmp }) => (xmp === null ? "there is no metadata stream" : null)),
  fileRule("7.1-9", "the metadata have a title", ({ xmp }) =>
    xmp !== null && !xmpText(xmp, "dc:title") ? "there is no dc:title" : null,
  ),
  fileRule("7.1-10", "the window shows the title", ({ catalog }) => {
    const viewer = dictEntry(catalog, "ViewerPreferences");
    return viewer && entry(viewer, "DisplayDocTitle") === PDFBool.True ? null : "DisplayDocTitle is not true";
  }),
  fileRule("7.1-11", "the file has a structure tree", ({ tree }) => (tree ? null : "there is no StructTreeRoot")),
  elementRule("7.1-12", "every element knows its parent", ({ type, dict }) =>
    dict.has(PDFName.of("P")) ? null : `${type} has no parent entry`,
  ),
  {
    clause: "7.10-1",
    title: "every configuration of layers has a name",
    check: (pdf) =>
      layerSettings(pdf.catalog)
        .filter((setting) => !textEntry(setting, "Name"))
        .map(() => ({ what: "a configuration of layers has no name", page: null })),
  },
  {
    clause: "7.10-2",
    title: "no layer switches itself",
    check: (pdf) =>
      layerSettings(pdf.catalog)
        .filter((setting) => setting.has(PDFName.of("AS")))
        .map(() => ({ what: "a configuration of layers has an AS entry", page: null })),
  },
  {
    clause: "7.11-1",
    title: "an embedded file has its name twice, as F and UF",
    check: (pdf) =>
      [...pdf.dicts()]
        .filter((dict) => dictEntry(dict, "EF") !== undefined && !(textEntry(dict, "F") && textEntry(dict, "UF")))
        .map(() => ({ what: "a file specification lacks F or UF", page: null })),
  },
  fileRule("7.15-1", "no form is made while it is shown", ({ catalog }) => {
    const form = dictEntry(catalog, "AcroForm");
    return form && listEntry(form, "XFA").length > 0 && nameEntry(catalog, "NeedsRendering")
      ? "the file has a dynamic XFA form"
      : null;
  }),
  fileRule("7.16-1", "encryption lets assistive technology read", ({ pdf }) => {
    const encrypt = pdf.context.trailerInfo.Encrypt;
    const dict = encrypt && pdf.context.lookup(encrypt);
    if (!dict || !("entries" in dict)) return null;
    const permissions = numberEntry(dict as Parameters<typeof numberEntry>[0], "P");
    return permissions !== undefined && (permissions & 0b10_0000_0000) === 0 ? "permission bit 10 is not set" : null;
  }),
];

function layerSettings(catalog: Parameters<typeof dictEntry>[0]) {
  const layers = dictEntry(catalog, "OCProperties");
  const usual = layers && dictEntry(layers, "D");
  return layers ? [...(usual ? [usual] : []), ...dictsIn(layers, "Configs")] : [];
}
