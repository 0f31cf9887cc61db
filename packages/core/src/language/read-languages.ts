import { type Files, pathsUnder } from "../files/files.ts";
import { parseYaml } from "../files/parse-yaml.ts";
import { type Recall, readAnew } from "../files/recall.ts";
import type { Problems } from "../problem/collector.ts";
import { type Language, languageSchema } from "./language.ts";

/** Reads data/languages: tag to language. A language is one file; nothing else registers it. */
export function readLanguages(
  files: Files,
  problems: Problems,
  recall: Recall = readAnew,
): ReadonlyMap<string, Language> {
  const languages = new Map<string, Language>();
  for (const file of pathsUnder(files, "data/languages").filter((path) => path.endsWith(".yaml"))) {
    const text = files.get(file) ?? "";
    const parsed = recall(file, [text], (found) => parseYaml(text, file, languageSchema, found), problems);
    if (parsed) languages.set(file.slice("data/languages/".length, -".yaml".length), parsed.value);
  }
  return languages;
}

/** The nouns that things may be counted in: those that any language has words for. */
export const countNouns = (languages: ReadonlyMap<string, Language>): ReadonlySet<string> =>
  new Set([...languages.values()].flatMap((language) => Object.keys(language.units)));
