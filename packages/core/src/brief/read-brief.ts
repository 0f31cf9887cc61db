import { type Files, pathsUnder } from "../files/files.ts";
import { parseYaml } from "../files/parse-yaml.ts";
import type { Language } from "../language/language.ts";
import type { Problems } from "../problem/collector.ts";
import { wholeFile } from "../problem/problem.ts";
import type { AuthorDeck } from "./author-deck.ts";
import type { AuthorText, Brief } from "./brief.ts";
import { briefSchema } from "./brief-schema.ts";
import { parseAuthorText } from "./parse-author-text.ts";
import { readApprovals } from "./read-approvals.ts";
import { readDeck } from "./read-deck.ts";
import { readFigures, readMetrics } from "./read-entries.ts";

/**
 * Reads one folder of data/briefs. Null when brief.yaml or a text could not be read.
 * @param wanted the languages whose texts are read; all of the brief's when none is named
 */
export function readBrief(
  id: string,
  files: Files,
  languages: ReadonlyMap<string, Language>,
  problems: Problems,
  wanted: readonly string[] = [],
): Brief | null {
  const folder = `data/briefs/${id}`;
  const file = `${folder}/brief.yaml`;
  const text = files.get(file);
  if (text === undefined) {
    problems.error("missing-file", `there is no ${file}`, wholeFile(file), "each folder of data/briefs is a brief");
    return null;
  }
  const parsed = parseYaml(text, file, briefSchema, problems);
  const figures = readFigures(`${folder}/figures.yaml`, files, problems);
  const metrics = readMetrics(`${folder}/metrics.yaml`, files, problems);
  if (parsed === null) return null;
  const isWanted = (tag: string): boolean => wanted.length === 0 || wanted.includes(tag);
  const reports = new Map<string, AuthorText>();
  parsed.value.languages.forEach((tag, index) => {
    if (!isWanted(tag)) return;
    const report = readReport(`${folder}/report.${tag}.md`, tag, files, languages, problems, () =>
      parsed.at(["languages", index]),
    );
    if (report) reports.set(tag, report);
  });
  const known = new Map([...languages].filter(([tag]) => isWanted(tag)));
  const decks = readDecks(folder, parsed.value.languages, files, known, problems);
  const number = parsed.written(["number"]) ?? parsed.value.number;
  return {
    id,
    meta: { ...parsed.value, number },
    figures: figures.specs,
    metrics: metrics.specs,
    broken: { figures: figures.broken, metrics: metrics.broken },
    reports,
    decks,
    approvals: readApprovals(folder, files, problems),
    file,
    at: (...path) => parsed.at(path),
  };
}

function readReport(
  file: string,
  tag: string,
  files: Files,
  languages: ReadonlyMap<string, Language>,
  problems: Problems,
  at: () => ReturnType<typeof wholeFile>,
): AuthorText | null {
  const text = files.get(file);
  const language = languages.get(tag);
  if (language === undefined) {
    problems.error(
      "unknown-language",
      `there is no language "${tag}"`,
      at(),
      `data/languages has: ${[...languages.keys()].join(", ")}`,
    );
    return null;
  }
  if (text === undefined) {
    problems.error(
      "missing-file",
      `the brief has no ${file}`,
      at(),
      "write it, or take the language out of brief.yaml",
    );
    return null;
  }
  const blocks = parseAuthorText(text, file, language.quotes, problems);
  return blocks && { file, blocks };
}

/** The decks that are written; each is for a language of the brief. */
function readDecks(
  folder: string,
  tags: readonly string[],
  files: Files,
  languages: ReadonlyMap<string, Language>,
  problems: Problems,
): ReadonlyMap<string, AuthorDeck> {
  const decks = new Map<string, AuthorDeck>();
  for (const file of pathsUnder(files, folder)) {
    const [name, tag] = /^deck\b[^/]*\.md$/.test(file.slice(folder.length + 1))
      ? [file.slice(folder.length + 1), /\/deck\.([a-z]{2,3})\.md$/.exec(file)?.[1]]
      : [];
    if (name === undefined) continue;
    const language = languages.get(tag ?? "");
    if (tag === undefined) {
      const hint = `a deck is called deck.<language>.md: ${tags.map((known) => `deck.${known}.md`).join(", ")}`;
      problems.error("misnamed-file", `${name} is read by nobody`, wholeFile(file), hint);
    } else if (!tags.includes(tag)) {
      const hint = `add ${tag} to the languages of brief.yaml, with its report.${tag}.md, or take the deck away`;
      problems.error("unknown-language", `the brief is not written in "${tag}"`, wholeFile(file), hint);
    } else if (language) decks.set(tag, readDeck(files.get(file) ?? "", file, language.quotes, problems));
  }
  return decks;
}
