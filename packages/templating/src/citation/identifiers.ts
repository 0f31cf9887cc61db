import type { Author, Document } from "@chancery/core";

/** A DOI or an ISSN may be a word for "not yet". */
export const doiOf = (text: string): string | null => /\b10\.\d{4,9}\/[^\s{}"<>]+/.exec(text)?.[0] ?? null;
export const issnOf = (text: string): string | null => /\b\d{4}-\d{3}[\dXx]\b/.exec(text)?.[0] ?? null;

export const authorName = (author: Author): string =>
  author.kind === "person" ? `${author.given} ${author.family}` : author.name;

/** What the files of an edition are called, beside one another in one folder. */
export function fileNamesOf({ brief, language }: Pick<Document, "brief" | "language">) {
  const stem = `${brief}.${language}`;
  return {
    page: `${stem}.html`,
    print: `${stem}.pdf`,
    picture: `${stem}.png`,
    bibliography: `${stem}.bib`,
    accessibility: `${stem}.accessibility.html`,
    evidence: `${stem}.evidence.json`,
    figure: (id: string): string => `${stem}.${id}.csv`,
  };
}
