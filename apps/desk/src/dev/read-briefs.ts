import { existsSync } from "node:fs";
import { join } from "node:path";
import { AuthorMistake, type Files, followProject, Problems, type Project } from "@chancery/core";
import type { Choice, ShownBrief } from "./shown.ts";

/** Lists the briefs that can be chosen; one is read again only where its brief.yaml has changed. */
export function briefReader(): (files: Files) => readonly ShownBrief[] {
  const read = followProject();
  const known = new Map<string, { readonly text: string; readonly shown: ShownBrief }>();
  return (files) => {
    try {
      // What is wrong with them is told by the check, of the one that is looked at.
      const project = read(files, new Problems());
      return project.briefIds.map((id) => {
        const text = files.get(`data/briefs/${id}/brief.yaml`) ?? "";
        const found = known.get(id);
        if (found?.text === text) return found.shown;
        const shown = readOne(id, project);
        known.set(id, { text, shown });
        return shown;
      });
    } catch (cause) {
      if (!(cause instanceof AuthorMistake)) throw cause;
      return [...known.values()].map(({ shown }) => shown);
    }
  };
}

function readOne(id: string, project: Project): ShownBrief {
  const meta = project.brief(id)?.meta;
  return {
    id,
    title: meta === undefined ? id : titleOf(meta.title),
    languages: (meta?.languages ?? []).map((tag) => ({ tag, name: nameOf(tag) })),
  };
}

/** A title is one text, or one for each language. */
const titleOf = (title: unknown): string =>
  typeof title === "string" ? title : String(Object.values(title as Readonly<Record<string, unknown>>)[0] ?? "");

/** As its own speakers call it. */
const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

/** The choice with another brief or language; null where there is none such. Without a language it is the brief's first. */
export function choose(choice: Choice, brief: string, language: string | null): Choice | null {
  const known = choice.briefs.find(({ id }) => id === brief);
  if (known === undefined) return null;
  const tags = known.languages.map(({ tag }) => tag);
  if (language !== null && tags.length > 0 && !tags.includes(language)) return null;
  return { ...choice, brief, language: language ?? tags[0] ?? "en" };
}

/** The files that lie in the project, because the root lacks them. */
export const lackingIn = (root: string, project: string, files: Files): readonly string[] =>
  root === project ? [] : [...files.keys()].filter((path) => !existsSync(join(root, path)));
