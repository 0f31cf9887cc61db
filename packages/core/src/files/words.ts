import { z } from "zod";

/** A text per language, by tag; a text given without a language stands under `*`. */
export type Words = Readonly<Record<string, string>>;

/** In a file: a plain text, or a map from language to text. */
export const wordsSchema = z
  .union([
    z.string().min(1),
    z.record(z.string().regex(/^[a-z]{2,3}$/, "expected a language such as en or az"), z.string().min(1)),
  ])
  .transform((text): Words => (typeof text === "string" ? { "*": text } : text))
  .describe("A text, or one text per language: { en: …, az: … }");

/** The text in a language: its own, else the one without a language, else the first. */
export function wordsIn(words: Words, language: string): string {
  return words[language] ?? words["*"] ?? Object.values(words)[0] ?? "";
}

/** The text as a message quotes it, which is in no language of the brief's: the one without a language, else the first. */
export const firstWords = (words: Words): string => wordsIn(words, "*");
