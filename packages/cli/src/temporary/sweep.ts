import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isAbandoned } from "./owner.ts";

/**
 * Removes what processes that were killed have left in a folder. What cannot be removed stays: it is in nobody's way.
 * @param names has the owner's mark as its first group
 */
export function sweep(folder: string, names: RegExp): void {
  for (const name of list(folder)) {
    const mark = names.exec(name)?.[1];
    if (mark === undefined) continue;
    const path = join(folder, name);
    try {
      if (isAbandoned(mark, Date.now() - statSync(path).mtimeMs)) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another process sweeps too, or it is another user's.
    }
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
