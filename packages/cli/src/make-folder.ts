import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { AuthorMistake, error } from "@chancery/core";

/**
 * Makes a folder with those above it. One by one: Node's own `recursive` never ends where the system keeps no folders,
 * as under /proc. Throws AuthorMistake where there cannot be one.
 */
export function makeFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found !== undefined) refuse(`${path} is a file, not a folder`);
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    const { code = "" } = cause as { code?: string };
    // Another process may have made it meanwhile.
    if (code === "EEXIST") makeFolder(path);
    else refuse(`no folder can be made at ${path}: ${reasons[code] ?? code}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "nothing can be written there",
  ENOENT: "the system keeps no files there",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "the name is too long",
};

function refuse(message: string): never {
  throw new AuthorMistake([error("no-out", message, null, "--out names the folder to write to")]);
}
