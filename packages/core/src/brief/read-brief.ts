import { type Files, pathsUnder } from "../files/files.ts";
import { type Fill, type Parsed, parseYaml } from "../files/parse-yaml.ts";
import { type Recall, readAnew } from "../files/recall.ts";
import type { Language } from "../language/language.ts";
import type { Problems } from "../problem/collector.ts";
import { wholeFile } from "../problem/problem.ts";
import type { AuthorDeck } from "./author-deck.ts";
import type { AuthorText, Brief } from "./brief.ts";
import { type BriefFile, briefSchema } from "./brief-schema.ts";
import { fillIn } from "./family/fill-in.ts";
import type { Member } from "./family/read-family.ts";
import { reportStrays } from "./family/report-strays.ts";
import { parseAuthorText } from "./parse-author-text.ts";
import { readApprovals } from "./read-approvals.ts";
import { readDeck } from "./read-deck.ts";
import { readFigures, readMetrics } from "./read-entries.ts";

/**
 * Reads one folder of data/briefs, for one member where it is a family. Null when brief.yaml or a text could not be read.
 * @param wanted the languages whose texts are read; all of the brief's when none is named
 */
export function readBrief(
  member: Member,
  { files, languages, problems, recall }: BriefReading,
  wanted: readonly string[] = [],
): Brief | null {
  const folder = `data/briefs/${member.folder}`;
  const file = `${folder}/brief.yaml`;
  const text = files.get(file);
  if (text === undefined) {
    problems.error("missing-file", `there is no ${file}`, wholeFile(file), "each folder of data/briefs is a brief");
    return null;
  }
  const { parameters } = member;
  const fill: Fill = (value, at, found) => {
    reportStrays(value, parameters, at, found);
    return fillIn(value, parameters, firstLanguage(value));
  };
  // What a family's members are filled with is read for each by itself.
  const recallOwn = parameters.size > 0 ? readAnew : recall;
  const parsed = recallOwn(file, [text], (found) => parseYaml(text, file, briefSchema, found, fill), problems);
  const entries = <T>(name: string, read: (file: string, found: Problems) => T): T => {
    const path = `${folder}/${name}`;
    return recallOwn(path, [files.get(path)], (found) => read(path, found), problems);
  };
  const figures = entries("figures.yaml", (path, found) => readFigures(path, files, found, fill));
  const metrics = entries("metrics.yaml", (path, found) => readMetrics(path, files, found, fill));
  if (parsed === null) return null;
  const isWanted = (tag: string): boolean => wanted.length === 0 || wanted.includes(tag);
  const reading = { folder, parameters, files, languages, isWanted, problems, recall: recallOwn };
  const number = parsed.written(["number"]) ?? parsed.value.number;
  return {
    ...member,
    meta: { ...parsed.value, number },
    figures: figures.specs,
    metrics: metrics.specs,
    broken: { figures: figures.broken, metrics: metrics.broken },
    reports: readReports(parsed, reading),
    decks: readDecks(parsed.value.languages, reading),
    approvals: readApprovals(member, files, problems),
    file,
    at: (...path) => parsed.at(path),
  };
}

/** Whose name stands in a text that is given without a language. */
function firstLanguage(value: unknown): string {
  const { languages } = (value ?? {}) as { readonly languages?: unknown };
  return Array.isArray(languages) ? String(languages[0]) : "";
}

/** What a brief is read from. */
export interface BriefReading {
  readonly files: Files;
  readonly languages: ReadonlyMap<string, Language>;
  readonly problems: Problems;
  readonly recall: Recall;
}

interface Reading extends BriefReading, Pick<Member, "parameters"> {
  readonly folder: string;
  isWanted(tag: string): boolean;
}

function readReports(parsed: Parsed<BriefFile>, reading: Reading): ReadonlyMap<string, AuthorText> {
  const reports = parsed.value.languages.flatMap((tag, index): [string, AuthorText][] => {
    if (!reading.isWanted(tag)) return [];
    const report = readReport(tag, reading, () => parsed.at(["languages", index]));
    return report ? [[tag, report]] : [];
  });
  return new Map(reports);
}

function readReport(
  tag: string,
  { folder, parameters, files, languages, problems, recall }: Reading,
  at: () => ReturnType<typeof wholeFile>,
): AuthorText | null {
  const file = `${folder}/report.${tag}.md`;
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
  const { quotes } = language;
  const read = (found: Problems) => parseAuthorText(text, { file, tag, parameters, quotes, problems: found });
  const blocks = recall(file, [text, quotes], read, problems);
  return blocks && { file, blocks };
}

/** The decks that are written; each is for a language of the brief. */
function readDecks(
  tags: readonly string[],
  { folder, parameters, files, languages, isWanted, problems, recall }: Reading,
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
    } else if (language && isWanted(tag)) {
      const [text, { quotes }] = [files.get(file) ?? "", language];
      const read = (found: Problems) => readDeck(text, { file, tag, parameters, quotes, problems: found });
      decks.set(tag, recall(file, [text, quotes], read, problems));
    }
  }
  return decks;
}
