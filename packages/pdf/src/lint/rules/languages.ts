import type { PDFDict } from "@cantoo/pdf-lib";
import { everyMark, everythingDrawn } from "../../content/drawn.ts";
import { type Mark, marksAround, tagOf } from "../../content/marks.ts";
import { dictEntry, entry, nameEntry, textEntry, textOf } from "../../objects.ts";
import { hasLanguage, type Inspection, says } from "../inspection.ts";
import { type Breach, elementRule, fileRule, type Rule } from "../rule.ts";
import { hasNamelessText } from "../xmp.ts";

/** A tag of letters and digits in parts of at most eight, such as `en-GB`. */
export const wellFormedLanguage = (language: string): boolean => /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language);

/** An entry in words is of a known language. */
const wordsRule = (clause: string, key: string): Rule =>
  elementRule(clause, `the language of each ${key} is known`, (element, pdf) =>
    textEntry(element.dict, key) !== undefined && !hasLanguage(element, pdf)
      ? `${element.type} has ${key} in no known language`
      : null,
  );

const markRule = (clause: string, key: "actualText" | "alt" | "expansion"): Rule => ({
  clause,
  title: `the language of ${key} in the content is known`,
  check: (pdf) =>
    pdf.contents.flatMap((content, at) =>
      [...everyMark(content)]
        .filter((mark) => mark.tag === "Span" && mark[key] !== null && !markHasLanguage(mark, pdf))
        .map(({ tag }): Breach => ({ what: `${tag} has ${key} in no known language`, page: at + 1 })),
    ),
});

/** That a reader can tell in which language to speak. */
export const languageRules: readonly Rule[] = [
  fileRule("7.2-2", "the language of the outline is known", ({ catalog, hasLanguage: known }) => {
    const outlines = dictEntry(catalog, "Outlines");
    return outlines && entry(outlines, "First") && !known ? "the outline is in no known language" : null;
  }),
  wordsRule("7.2-21", "ActualText"),
  wordsRule("7.2-22", "Alt"),
  wordsRule("7.2-23", "E"),
  {
    clause: "7.2-24",
    title: "the language of an annotation's words is known",
    check: (pdf) =>
      pdf.annotations.flatMap(({ dict, page, subtype, element }) =>
        says(dict, "Contents") && !pdf.hasLanguage && !says(dict, "Lang") && !(element && says(element.dict, "Lang"))
          ? [{ what: `${subtype} has Contents in no known language`, page }]
          : [],
      ),
  },
  {
    clause: "7.2-25",
    title: "the language of a field's name is known",
    check: (pdf) =>
      pdf.annotations.flatMap(({ dict, page, subtype, element }) =>
        subtype === "Widget" && says(dict, "TU") && !pdf.hasLanguage && !(element && says(element.dict, "Lang"))
          ? [{ what: "a field has TU in no known language", page }]
          : [],
      ),
  },
  {
    clause: "7.2-29",
    title: "every language is well formed",
    check: languagesOf,
  },
  markRule("7.2-30", "actualText"),
  markRule("7.2-31", "alt"),
  markRule("7.2-32", "expansion"),
  fileRule("7.2-33", "the language of the metadata is known", ({ xmp, hasLanguage: known }) =>
    xmp !== null && hasNamelessText(xmp) && !known ? "the metadata have texts in no known language" : null,
  ),
  {
    clause: "7.2-34",
    title: "the language of the text is known",
    check: (pdf) =>
      pdf.contents.flatMap((content, at) => {
        const unknown = [...everythingDrawn(content)].find(
          ({ kind, mark }) => kind === "text" && !markHasLanguage(mark, pdf),
        );
        return unknown ? [{ what: `text in no known language: ${unknown.text.slice(0, 40)}`, page: at + 1 }] : [];
      }),
  },
];

function markHasLanguage(mark: Mark | null, pdf: Inspection): boolean {
  if (pdf.hasLanguage) return true;
  for (const { language } of marksAround(mark)) if (language !== null) return true;
  const owner = pdf.owners.get(tagOf(mark) ?? "");
  return owner !== undefined && hasLanguage(owner, pdf);
}

function* languagesOf(pdf: Inspection): Generator<Breach> {
  const owners: PDFDict[] = [pdf.catalog, ...pdf.elements.map(({ dict }) => dict)];
  for (const dict of owners) {
    const value = entry(dict, "Lang");
    const language = value && textOf(value);
    if (value !== undefined && !wellFormedLanguage(language ?? ""))
      yield { what: `${nameEntry(dict, "S") ?? "the file"} has the language "${language ?? ""}"`, page: null };
  }
  for (const [at, content] of pdf.contents.entries())
    for (const { language, tag } of everyMark(content))
      if (language !== null && !wellFormedLanguage(language))
        yield { what: `${tag} in the content has the language "${language}"`, page: at + 1 };
}
