import { existsSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AuthorMistake, error } from "@chancery/core";
import { makeFolder } from "./make-folder.ts";
import { draftBeside, sweepDrafts } from "./temporary/drafts.ts";

export interface Together {
  /** Files that must not be there yet, by path in the root. */
  readonly made: ReadonlyMap<string, string | Uint8Array>;
  /** New texts of files that are there. */
  readonly changed?: ReadonlyMap<string, string>;
}

/**
 * Writes several files under a root, all or none: each first under a temporary name, then they are renamed; what fails
 * undoes what went before. Throws AuthorMistake, before anything is written, where a file to be made is there already.
 */
export function writeTogether(root: string, { made, changed = new Map() }: Together): void {
  refuseExisting(root, [...made.keys()]);
  const undo: (() => void)[] = [];
  try {
    const staged = [...made, ...changed].map(([path, content]) => stage(root, path, content, undo));
    for (const { temporary, file } of staged) {
      const before = existsSync(file) ? readFileSync(file) : null;
      renameSync(temporary, file);
      undo.push(() => (before === null ? rmSync(file, { force: true }) : writeFileSync(file, before)));
    }
  } catch (cause) {
    for (const step of undo.reverse()) step();
    throw cause;
  }
}

function refuseExisting(root: string, paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(join(root, path)));
  if (there.length === 0) return;
  throw new AuthorMistake(
    there.map((path) =>
      error("file-exists", `there is a file ${path} already`, null, "nothing was written: choose another name"),
    ),
  );
}

function stage(root: string, path: string, content: string | Uint8Array, undo: (() => void)[]) {
  const file = join(root, path);
  makeFolders(dirname(file), undo);
  sweepDrafts(file);
  const temporary = draftBeside(file);
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, content, { flag: "wx", flush: true });
  return { temporary, file };
}

/** Makes the folder with those above it, and notes how to take away those that were made. */
function makeFolders(folder: string, undo: (() => void)[]): void {
  const missing = !existsSync(folder);
  if (missing && dirname(folder) !== folder) makeFolders(dirname(folder), undo);
  makeFolder(folder);
  if (missing) undo.push(() => rmdirSync(folder));
}
