import type { Author, Document } from "@chancery/core";
import { doiOf, fileNamesOf, issnOf } from "./identifiers.ts";

/**
 * Signs that TeX takes for commands; the file is in UTF-8, so letters of any language stay as they are. BibTeX counts braces
 * whatever stands before them: a lonely one would end the entry, so they are written out.
 */
const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const texText = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\{}$&#%_~^]/g, (sign) => commands[sign] ?? sign);

/** The brief as a BibTeX entry. */
export function bibtex(document: Document): string {
  const { meta, brief, language } = document;
  const [year = "", month = ""] = meta.date.split("-");
  const page = meta.address === null ? null : meta.address + fileNamesOf(document).page;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ["author", meta.authors.map(texAuthor).join(" and ")],
    ["title", `{${texText(meta.title)}}`],
    ["subtitle", texText(meta.subtitle)],
    ["institution", texText(meta.publisher)],
    ["type", texText(meta.series)],
    ["number", texText(meta.number)],
    ["year", year],
    ["month", String(Number(month))],
    ["date", meta.date],
    ["langid", texText(language)],
    ["doi", doiOf(meta.doi)],
    ["issn", issnOf(meta.issn)],
    ["url", page],
    ["keywords", texText(meta.keywords.join(", "))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@techreport{${brief}-${year},`, ...lines, "}", ""].join("\n");
}

/** An institution's name is kept whole by a second pair of braces, and a person's that would be read as two. */
const texAuthor = (author: Author): string =>
  author.kind === "person" ? `${texName(author.family)}, ${texName(author.given)}` : `{${texText(author.name)}}`;

const texName = (name: string): string => (/,|\band\b/i.test(name) ? `{${texText(name)}}` : texText(name));
