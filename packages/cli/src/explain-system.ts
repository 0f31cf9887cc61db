import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { error, type Problem, suggest } from "@chancery/core";

/** An error of the system: nobody's bug. */
export interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

/** What the system's codes mean to a person, and what to do: POSIX.1-2024, errno.h. */
const words: Readonly<Record<string, readonly [rule: string, message: string, hint: string | null]>> = {
  ENOENT: ["no-file", "there is no such file or folder", null],
  ENOTDIR: ["no-file", "a part of this path is a file, not a folder", null],
  EISDIR: ["is-folder", "this is a folder, and a file is needed", null],
  EACCES: ["no-permission", "this may not be read or written", "ask who owns it, or write elsewhere: --out"],
  EPERM: ["no-permission", "this may not be read or written", "ask who owns it, or write elsewhere: --out"],
  EROFS: ["read-only", "this disk can only be read", "write elsewhere: --out"],
  ENOSPC: ["disk-full", "the disk is full", "make room, or write elsewhere: --out; what was there before is untouched"],
  EDQUOT: ["disk-full", "your share of the disk is used up", "make room, or write elsewhere: --out"],
  EMFILE: ["too-many-files", "this process may open no more files", "raise the limit: ulimit -n 4096"],
  ENFILE: ["too-many-files", "the system can open no more files", "end other programs, and try again"],
};

/** An error of the system in a person's words, with its path; one that is not listed in its own. */
export function explainSystem({ code, message, path }: SystemError): Problem {
  const known = words[code];
  if (known === undefined) return error(code, message, null);
  const [rule, told, hint] = known;
  if (path === undefined) return error(rule, told, null, hint);
  return error(rule, `${path}: ${told}`, null, rule === "no-file" ? nearest(path) : hint);
}

/** What stands in the folder under nearly the same name. */
function nearest(path: string): string | null {
  try {
    const near = suggest(basename(path), readdirSync(dirname(path)));
    return near.startsWith("did you mean") ? near : null;
  } catch {
    return null;
  }
}
