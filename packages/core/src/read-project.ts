import type { Brief } from "./brief/brief.ts";
import { type Member, readFamily } from "./brief/family/read-family.ts";
import { readBrief } from "./brief/read-brief.ts";
import type { Evidence } from "./evidence/evidence.ts";
import { readEvidence } from "./evidence/read-evidence.ts";
import { type Files, foldersUnder } from "./files/files.ts";
import { type Recall, readAnew } from "./files/recall.ts";
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
  /** Of each member of a family too. */
  readonly briefIds: readonly string[];
  /** Each of those, by its id. */
  readonly members: ReadonlyMap<string, Member>;
  /** The ids of a family's members, by the family's; one of a brief that is none holds itself alone. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** @param wanted the languages whose texts are read; all of the brief's when none is named */
  brief(id: string, wanted?: readonly string[]): Brief | null;
}

/** Throws AuthorMistake when a language cannot be read; all else goes to `problems`. */
export function readProject(files: Files, problems: Problems, recall: Recall = readAnew): Project {
  const languages = readLanguages(files, problems, recall);
  // Without its nouns every unit would be unknown: one mistake there would read as hundreds.
  problems.throwIfFailed();
  const evidence = readEvidence(files, countNouns(languages), problems);
  return {
    files,
    languages,
    evidence,
    tokens: readTokens(files, problems, recall),
    ...readBriefs(files, evidence, languages, problems, recall),
  };
}

/** The briefs of a content root: each is read when it is asked for. */
export function readBriefs(
  files: Files,
  evidence: Evidence,
  languages: ReadonlyMap<string, Language>,
  problems: Problems,
  recall: Recall,
): Pick<Project, "briefIds" | "members" | "families" | "brief"> {
  const folders = foldersUnder(files, "data/briefs");
  const reading = {
    evidence,
    tags: [...languages.keys()],
    taken: new Map(folders.map((folder) => [folder, folder])),
    problems,
  };
  const members = folders.map((folder) => {
    const text = files.get(`data/briefs/${folder}/brief.yaml`) ?? "";
    return [folder, readFamily(folder, text, reading)] as const;
  });
  const all = new Map<string, Member>(members.flatMap(([, some]) => some).map((member) => [member.id, member]));
  return {
    briefIds: [...all.keys()],
    members: all,
    families: new Map(members.map(([folder, some]) => [folder, some.map(({ id }) => id)])),
    brief: (id, wanted) => {
      const member = all.get(id);
      return member === undefined ? null : readBrief(member, { files, languages, problems, recall }, wanted);
    },
  };
}
