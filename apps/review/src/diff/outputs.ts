import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { Side, SideDocument } from "@chancery/core";

/** A file that a build made of a document. */
export interface Output {
  /** The document that it shows, as `keyOf` names it. */
  readonly document: string;
  /** Relative to the folder of outputs. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The briefs and languages of a side, before any is chosen. */
export interface Offers {
  readonly briefs: readonly string[];
  readonly languages: readonly string[];
}

export const offersOf = (documents: readonly SideDocument[]): Offers => ({
  briefs: [...new Set(documents.map(({ evidence }) => evidence.brief))],
  languages: [...new Set(documents.map(({ evidence }) => evidence.language))],
});

/** A side with the files that show it; none where its pages are not known. */
export interface OpenSide extends Side {
  readonly outputs: readonly Output[];
  /** What can be asked for of it; null where its content cannot be read. */
  readonly offers: Offers | null;
  /** False where a part could not be built: that it lacks an output says nothing of the content. */
  readonly whole: boolean;
}

/** `small.en.accessible.pdf`, `small.en.deck.notes.pdf`, `small.en.html`, told by their names. */
const output =
  /^(?<brief>.+)\.(?<language>[a-z]{2,3})\.(?:(?<deck>deck\.)(?:notes\.)?|(?:[a-z-]+\.)?)(?<ending>pdf|html)$/;

/** The document that a file's name tells; null for a file of another kind. */
export function documentOf(file: string): string | null {
  const { brief, language, deck, ending } = output.exec(basename(file))?.groups ?? {};
  if (brief === undefined || (deck !== undefined && ending !== "pdf")) return null;
  return `${brief} ${deck === undefined ? "report" : "deck"} ${language}`;
}

/** The files of outputs in a folder and in the folders of briefs in it, by their names. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return path;
      return entry.isDirectory()
        ? readdirSync(path, { withFileTypes: true }).flatMap((inner) => (inner.isFile() ? join(path, inner.name) : []))
        : [];
    })
    .sort();
}

/** The outputs in a folder; of those the pages of PDFs and the web pages are compared. */
export const outputsIn = (folder: string): readonly Output[] =>
  existsSync(folder)
    ? filesIn(folder).flatMap((path) => {
        const document = documentOf(path);
        const file = relative(folder, path);
        return document === null ? [] : { document, file: file.replaceAll("\\", "/"), bytes: readFileSync(path) };
      })
    : [];
