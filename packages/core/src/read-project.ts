import type { Brief } from "./brief/brief.ts";
import { readBrief } from "./brief/read-brief.ts";
import type { Evidence } from "./evidence/evidence.ts";
import { readEvidence } from "./evidence/read-evidence.ts";
import { type Files, foldersUnder } from "./files/files.ts";
import type { Language } from "./language/language.ts";
import { countNouns, readLanguages } from "./language/read-languages.ts";
import type { Problems } from "./problem/collector.ts";
import { readTokens } from "./theme/read-tokens.ts";
import type { Tokens } from "./theme/tokens-schema.ts";

/** All that a content root says, read and checked; briefs are read one by one. */
export interface Project {
  readonly files: Files;
  readonly languages: ReadonlyMap<string, Language>;
  readonly evidence: Evidence;
  readonly tokens: Tokens | null;
  readonly briefIds: readonly string[];
  /** @param wanted the languages whose texts are read; all of the brief's when none is named */
  brief(id: string, wanted?: readonly string[]): Brief | null;
}

/** Throws AuthorMistake when a language cannot be read; all else goes to `problems`. */
export function readProject(files: Files, problems: Problems): Project {
  const languages = readLanguages(files, problems);
  // Without its nouns every unit would be unknown: one mistake there would read as hundreds.
  problems.throwIfFailed();
  const evidence = readEvidence(files, countNouns(languages), problems);
  return {
    files,
    languages,
    evidence,
    tokens: readTokens(files, problems),
    briefIds: foldersUnder(files, "data/briefs"),
    brief: (id, wanted) => readBrief(id, files, languages, problems, wanted),
  };
}
