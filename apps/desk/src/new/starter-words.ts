import type { Files } from "@chancery/core";
import { parse } from "yaml";
import { z } from "zod";
import { type Marks, wordsText } from "./fill-starter.ts";

const schema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type StarterWords = z.infer<typeof schema>;

/** The language whose starter is taken where one has none of its own. */
export const fallback = "en";

const fileOf = (tag: string): string => `templates/starter/words.${tag}.yaml`;

/** The report that a language starts from. */
export function reportStarter(files: Files, tag: string): { readonly path: string; readonly own: boolean } {
  const path = `templates/starter/report.${tag}.md`;
  return files.has(path) ? { path, own: true } : { path: `templates/starter/report.${fallback}.md`, own: false };
}

/** A mark `words <key>` for each key, in all languages. */
export function starterWords(files: Files, languages: readonly string[]): Marks {
  const english = read(files, fallback);
  const byLanguage = languages.map((tag) => [tag, { ...english, ...read(files, tag) }] as const);
  const marks = Object.keys(english).map((key) => {
    const words = new Map(byLanguage.map(([tag, words]) => [tag, words[key] ?? ""]));
    return [`words ${key}`, wordsText(words)] as const;
  });
  return Object.fromEntries(marks);
}

function read(files: Files, tag: string): StarterWords {
  const text = files.get(fileOf(tag));
  return text === undefined ? {} : schema.parse(parse(text));
}
