import type { Asker, Terminal } from "@chancery/cli";
import { AuthorMistake, error, type Files } from "@chancery/core";
import { slug, wrongId } from "./slug.ts";

/** What the commands that make files get from outside. */
export interface World {
  /** The folder that holds data/; it may have none yet. */
  readonly root: string;
  /** The root's files over the project's. */
  readonly files: Files;
  /** Today, as an ISO date. */
  readonly today: string;
  /** Null where nobody can be asked. */
  readonly asker: Asker | null;
  readonly terminal: Terminal;
}

/** Throws AuthorMistake where a text is no id, with the id that it would make. */
export function checkId(id: string): void {
  const wrong = wrongId(id);
  if (wrong === null) return;
  const near = slug(id);
  throw new AuthorMistake([
    error("wrong-id", `"${id}" cannot be the name of a folder here: ${wrong}`, null, near && `write "${near}"`),
  ]);
}
