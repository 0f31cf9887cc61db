import type { PDFDict } from "@cantoo/pdf-lib";
import { asDict, dictEntry, dictsIn, entry, listEntry, nameEntry, numberEntry, textEntry } from "../../objects.ts";
import type { Inspection } from "../inspection.ts";
import type { Rule } from "../rule.ts";
import { archiveClaim } from "../xmp.ts";

/** Rules on attached files bind only a file that claims PDF/A-3: earlier parts allow none, or only PDF/A. */
const attachmentRule = (
  test: string,
  title: string,
  check: (file: PDFDict, pdf: Inspection) => string | null,
): Rule => ({
  clause: `A-3 ${test}`,
  title,
  check: (pdf) => {
    if (archiveClaim(pdf.xmp, "part") !== "3") return [];
    const files = [...pdf.dicts()].filter((dict) => dictEntry(dict, "EF") !== undefined);
    return files.flatMap((file) => {
      const what = check(file, pdf);
      return what === null ? [] : [{ what: `${called(file)} ${what}`, page: null }];
    });
  },
});

const called = (file: PDFDict): string => textEntry(file, "UF") ?? textEntry(file, "F") ?? "an attached file";

const relationships = [
  "Source",
  "Data",
  "Alternative",
  "Supplement",
  "Unspecified",
  "EncryptedPayload",
  "FormData",
  "Schema",
];

/** What PDF/A-3 asks of attached files (ISO 19005-3, 6.8). */
export const attachmentRules: readonly Rule[] = [
  attachmentRule("6.8-1", "an attached file has a media type", (file) => {
    const streams = streamsOf(file);
    return streams.length > 0 &&
      streams.every((stream) => /^[\w.+-]+\/[\w.+-]+$/.test(nameEntry(stream, "Subtype") ?? ""))
      ? null
      : "has no media type as Subtype";
  }),
  attachmentRule("6.8-2", "an attached file has its name twice, as F and UF", (file) =>
    textEntry(file, "F") && textEntry(file, "UF") ? null : "lacks F or UF",
  ),
  attachmentRule("6.8-3", "an attached file says how it is related to the document", (file) =>
    relationships.includes(nameEntry(file, "AFRelationship") ?? "") ? null : "has no AFRelationship that is known",
  ),
  attachmentRule("6.8-4", "an attached file is associated with the document or a part of it", (file, pdf) =>
    associated(pdf).has(file) ? null : "stands in no list AF",
  ),
  attachmentRule("6.8-5", "an attached file has its size and its date", (file) => {
    const known = streamsOf(file).map((stream) => dictEntry(stream, "Params"));
    return known.every((params) => params && numberEntry(params, "Size") !== undefined && textEntry(params, "ModDate"))
      ? null
      : "has no Size or no ModDate";
  }),
];

function streamsOf(file: PDFDict): readonly PDFDict[] {
  const files = dictEntry(file, "EF");
  return ["F", "UF"].flatMap((key) => (files && asDict(files.context, entry(files, key))) ?? []);
}

/** The files that any list AF names: of the document, a page, an element, a drawing. */
function associated(pdf: Inspection): ReadonlySet<PDFDict> {
  return new Set([...pdf.dicts()].flatMap((dict) => (listEntry(dict, "AF").length === 0 ? [] : dictsIn(dict, "AF"))));
}
