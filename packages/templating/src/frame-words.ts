import type { Document } from "@chancery/core";

/** The words of the frame that the report prints; each language file must have them all. */
export const frameWords = [
  "about-numbers",
  "all-retrieved",
  "annex",
  "appearance",
  "appearance-auto",
  "appearance-dark",
  "appearance-light",
  "attribution",
  "by-when",
  "chart-numbers",
  "close",
  "computed",
  "conflict",
  "contents",
  "continued",
  "data-to",
  "difference",
  "disagreements",
  "doi",
  "download-citation",
  "download-csv",
  "download-evidence",
  "downloads",
  "explore",
  "gaps",
  "in-annex",
  "in-brief",
  "issn",
  "key-figures",
  "licence",
  "licences",
  "manifest",
  "no-address",
  "no-date",
  "note",
  "notes",
  "notes-and-sources",
  "number",
  "other-statement",
  "period",
  "quoted-values",
  "reading-time",
  "recommendation",
  "retrieved",
  "show-numbers",
  "skip",
  "source",
  "sources",
  "statement",
  "status",
  "value",
  "what",
  "what-we-quote",
  "what-we-recommend",
  "where-quoted",
  "who",
  "why",
] as const;

export type FrameWord = (typeof frameWords)[number];
export type FrameLookup = (key: string) => string;

/** @throws when the language file lacks one of the words: all that are missing are named. */
export function frameLookup(frame: Document["frame"], words: readonly string[] = frameWords): FrameLookup {
  const missing = words.filter((word) => !Object.hasOwn(frame, word));
  if (missing.length > 0) throw new Error(`the document's frame lacks the words ${missing.join(", ")}`);
  return (key) => {
    const word = Object.hasOwn(frame, key) ? frame[key] : undefined;
    if (word === undefined) throw new Error(`a template asks for the frame word "${key}", which the frame has not`);
    return word;
  };
}
