import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

let count = 0;

/**
 * Puts a folder with these files in the place of `target`: it is written beside it and renamed, so that a reader sees
 * the old folder or the new one.
 */
export function writeFolder(target: string, files: ReadonlyMap<string, Uint8Array>): void {
  count += 1;
  const beside = (what: string): string =>
    join(dirname(target), `.${basename(target)}.${process.pid}.${count}.${what}`);
  const [draft, old] = [beside("tmp"), beside("old")];
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), bytes);
    }
    if (existsSync(target)) renameSync(target, old);
    try {
      renameSync(draft, target);
    } catch (cause) {
      if (existsSync(old)) renameSync(old, target);
      throw cause;
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
