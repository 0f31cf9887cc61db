import { spawnSync } from "node:child_process";
import { closeSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import type { Environment } from "./environment.ts";

/**
 * Which browser prints, for whoever keeps what it printed: two of one identity print the same. The one that comes with
 * the lockfile needs no word of its own. A script may start anything, so it is asked for its version.
 */
export function browserIdentity(environment: Environment): string {
  const named = environment.CHANCERY_BROWSER;
  if (!named) return "as installed";
  try {
    const path = realpathSync(named);
    const { size, mtimeMs, ino } = statSync(path);
    return [path, size, mtimeMs, ino, ...(isScript(path) ? [versionOf(path)] : [])].join(" ");
  } catch {
    // Whoever starts it says what is wrong with it.
    return named;
  }
}

function isScript(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const begin = Buffer.alloc(2);
    readSync(file, begin, 0, 2, 0);
    return begin.toString("latin1") === "#!";
  } finally {
    closeSync(file);
  }
}

const versionOf = (path: string): string =>
  spawnSync(path, ["--version"], { encoding: "utf8", timeout: 10_000 }).stdout ?? "";
