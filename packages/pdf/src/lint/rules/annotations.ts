import { PDFArray, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import { dictEntry, dictsIn, entry, listEntry, nameEntry, numberEntry, textEntry } from "../../objects.ts";
import { typeOf } from "../../structure/tree.ts";
import { type Annotation, says } from "../inspection.ts";
import { elementRule, type Rule } from "../rule.ts";

/** A rule on each annotation that is seen: `check` says what is wrong, or null. */
const annotationRule = (clause: string, title: string, check: (annotation: Annotation) => string | null): Rule => ({
  clause,
  title,
  check: ({ annotations }) =>
    annotations.filter(isSeen).flatMap((annotation) => {
      const what = check(annotation);
      return what === null ? [] : [{ what, page: annotation.page }];
    }),
});

const tagOf = ({ element }: Annotation): string | null => element && typeOf(element);

const hasAlt = ({ element }: Annotation): boolean => element !== null && says(element.dict, "Alt");

/** Annotations, links and fields of forms. */
export const annotationRules: readonly Rule[] = [
  annotationRule("7.18.1-1", "an annotation stands in Annot", (one) =>
    /^(Widget|Link|PrinterMark)$/.test(one.subtype) || tagOf(one) === "Annot"
      ? null
      : `${one.subtype} stands in ${tagOf(one) ?? "no tag"}`,
  ),
  annotationRule("7.18.1-2", "an annotation has words for it", (one) =>
    one.subtype === "Widget" || says(one.dict, "Contents") || hasAlt(one)
      ? null
      : `${one.subtype} has neither Contents nor Alt`,
  ),
  annotationRule("7.18.1-3", "a field of a form has a name to be read", (one) => {
    if (one.subtype !== "Widget" || hasAlt(one)) return null;
    // A widget without a name of its own is one of several of its field, which has the words for all.
    const field = says(one.dict, "T") ? one.dict : (dictEntry(one.dict, "Parent") ?? one.dict);
    if (says(field, "TU")) return null;
    return "a field has neither TU nor Alt";
  }),
  annotationRule("7.18.2-1", "there is no trap network", ({ subtype }) =>
    subtype === "TrapNet" ? "a TrapNet annotation" : null,
  ),
  {
    clause: "7.18.3-1",
    title: "on a page with annotations the tab key follows the tags",
    check: ({ pages }) =>
      pages.flatMap((page, at) =>
        listEntry(page, "Annots").length > 0 && nameEntry(page, "Tabs") !== "S"
          ? [{ what: "the page has annotations and no Tabs S", page: at + 1 }]
          : [],
      ),
  },
  annotationRule("7.18.4-1", "a field of a form stands in Form", (one) =>
    one.subtype === "Widget" && tagOf(one) !== "Form" ? `a field stands in ${tagOf(one) ?? "no tag"}` : null,
  ),
  elementRule("7.18.4-2", "a Form without a role holds its one field", (element) => {
    if (typeOf(element) !== "Form" || dictsIn(element.dict, "A").some((one) => one.has(PDFName.of("Role"))))
      return null;
    const [only, ...others] = element.kids;
    return only?.kind === "object" && others.length === 0 ? null : "a Form holds more or less than one field";
  }),
  annotationRule("7.18.5-1", "a link stands in Link", (one) =>
    one.subtype === "Link" && tagOf(one) !== "Link" ? `a link stands in ${tagOf(one) ?? "no tag"}` : null,
  ),
  annotationRule("7.18.5-2", "a link has a description", (one) =>
    one.subtype === "Link" && !says(one.dict, "Contents") ? "a link has no Contents" : null,
  ),
  {
    clause: "7.18.6.2-1",
    title: "a clip of sound or film names its type",
    check: (pdf) =>
      [...pdf.dicts()]
        .filter((dict) => isClip(dict) && textEntry(dict, "CT") === undefined)
        .map(() => ({ what: "a media clip has no CT", page: null })),
  },
  {
    clause: "7.18.6.2-2",
    title: "a clip of sound or film has words for it",
    check: (pdf) =>
      [...pdf.dicts()]
        .filter((dict) => isClip(dict) && listEntry(dict, "Alt").length === 0)
        .map(() => ({ what: "a media clip has no Alt", page: null })),
  },
  annotationRule("7.18.7-1", "an attached file has its name twice, as F and UF", ({ dict, subtype }) => {
    const file = dictEntry(dict, "FS");
    return subtype === "FileAttachment" && !(file && says(file, "F") && says(file, "UF"))
      ? "the file of an attachment lacks F or UF"
      : null;
  }),
  annotationRule("7.18.8-1", "a printer's mark is not in the tags", (one) =>
    one.subtype === "PrinterMark" && one.element ? "a printer's mark stands in the tags" : null,
  ),
];

const isClip = (dict: Parameters<typeof nameEntry>[0]): boolean =>
  nameEntry(dict, "S") === "MCD" && dict.has(PDFName.of("D"));

/** Neither hidden nor outside its page. */
function isSeen({ dict, pageDict }: Annotation): boolean {
  if (((numberEntry(dict, "F") ?? 0) & 2) !== 0) return false;
  const rect = rectangle(entry(dict, "Rect"));
  const page = rectangle(entry(pageDict, "CropBox") ?? entry(pageDict, "MediaBox"));
  if (!rect || !page) return true;
  return rect[0] < page[2] && rect[2] > page[0] && rect[1] < page[3] && rect[3] > page[1];
}

function rectangle(object: ReturnType<typeof entry>): readonly [number, number, number, number] | null {
  if (!(object instanceof PDFArray) || object.size() < 4) return null;
  const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((at) => {
    const value = object.lookup(at);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
