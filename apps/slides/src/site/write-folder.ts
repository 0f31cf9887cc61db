import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { draftBeside, sweepDrafts } from "@chancery/cli";

/**
 * Puts a folder with these files in the place of `target`: it is written beside it and renamed, so that a reader sees
 * the old folder or the new one. A folder that holds just these is left as it is. Returns whether it was written.
 */
export function writeFolder(target: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  sweepDrafts(target);
  if (holds(target, files)) return false;
  const [draft, old] = [draftBeside(target), draftBeside(target, "old")];
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), bytes);
    }
    swap(draft, target, old);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  return true;
}

/** Two processes may put a folder there at once: whoever comes second takes the first one's away again. */
function swap(draft: string, target: string, old: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(draft, target);
      return;
    } catch (cause) {
      const meanwhile = ["ENOTEMPTY", "EEXIST", "ENOENT"].includes((cause as NodeJS.ErrnoException).code ?? "");
      if (!meanwhile || attempt === mostSwaps) {
        if (existsSync(old) && !existsSync(target)) renameSync(old, target);
        throw cause;
      }
      if (existsSync(target)) rmSync(old, { recursive: true, force: true });
    }
  }
}

const mostSwaps = 10;

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
