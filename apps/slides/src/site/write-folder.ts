import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

let count = 0;

/**
 * Puts a folder with these files in the place of `target`: it is written beside it and renamed, so that a reader sees
 * the old folder or the new one. A folder that holds just these is left as it is. Returns whether it was written.
 */
export function writeFolder(target: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (holds(target, files)) return false;
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
  return true;
}

function holds(target: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  try {
    const there = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
    return (
      there.length === files.size && [...files].every(([path, bytes]) => readFileSync(join(target, path)).equals(bytes))
    );
  } catch {
    return false;
  }
}
