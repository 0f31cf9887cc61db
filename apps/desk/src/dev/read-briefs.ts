import { existsSync } from "node:fs";
import { join } from "node:path";
import { AuthorMistake, type Files, type FollowedProject, Problems, type Project } from "@chancery/core";
import type { Choice, ShownBrief } from "./shown.ts";

/** Lists the briefs that can be chosen; one is read again only where its brief.yaml has changed. */
export function briefReader(read: FollowedProject): (files: Files) => readonly ShownBrief[] {
  let known = new Map<string, ReadFolder>();
  return (files) => {
    try {
      // What is wrong with them is told by the check, of the one that is looked at.
      const project = read(files, new Problems());
      known = new Map(
        [...project.families].map(([folder, ids]) => [folder, readFolder(folder, ids, project, known.get(folder))]),
      );
    } catch (cause) {
      if (!(cause instanceof AuthorMistake)) throw cause;
    }
    return [...known.values()].flatMap(({ shown }) => shown);
  };
}

/** What a folder of data/briefs makes: a brief, or a family of them. */
interface ReadFolder {
  readonly text: string;
  readonly shown: readonly ShownBrief[];
}

function readFolder(
  folder: string,
  ids: readonly string[],
  project: Project,
  known: ReadFolder | undefined,
): ReadFolder {
  const text = project.files.get(`data/briefs/${folder}/brief.yaml`) ?? "";
  const same = known?.text === text && known.shown.map(({ id }) => id).join() === ids.join();
  // A family with a mistake in its `each` has no brief until that is mended.
  if (known !== undefined && (same || ids.length === 0)) return known;
  const isFamily = ids.length !== 1 || ids[0] !== folder;
  return { text, shown: ids.map((id) => readOne(id, isFamily ? folder : null, project)) };
}

/** No language is called so: the texts are not read for a title. */
const noTexts = [""];

function readOne(id: string, family: string | null, project: Project): ShownBrief {
  const meta = project.brief(id, noTexts)?.meta;
  return {
    id,
    family,
    title: meta === undefined ? id : titleOf(meta.title),
    languages: (meta?.languages ?? []).map((tag) => ({ tag, name: nameOf(tag) })),
  };
}

/** The brief of this name, or the first that a family of this name makes. */
export const briefCalled = (name: string, briefs: readonly ShownBrief[]): ShownBrief | undefined =>
  briefs.find(({ id }) => id === name) ?? briefs.find(({ family }) => family === name);

/** A title is one text, or one for each language. */
const titleOf = (title: unknown): string =>
  typeof title === "string" ? title : String(Object.values(title as Readonly<Record<string, unknown>>)[0] ?? "");

/** As its own speakers call it. */
const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

/** The choice with another brief, or the first of a family, or another language; null where there is none such. Without a language it is the brief's first. */
export function choose(choice: Choice, brief: string, language: string | null): Choice | null {
  const known = briefCalled(brief, choice.briefs);
  if (known === undefined) return null;
  const tags = known.languages.map(({ tag }) => tag);
  if (language !== null && tags.length > 0 && !tags.includes(language)) return null;
  return { ...choice, brief: known.id, language: language ?? tags[0] ?? "en" };
}

/** The files that lie in the project, because the root lacks them. */
export const lackingIn = (root: string, project: string, files: Files): readonly string[] =>
  root === project ? [] : [...files.keys()].filter((path) => !existsSync(join(root, path)));
