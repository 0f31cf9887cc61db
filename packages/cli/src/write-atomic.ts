import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";

let count = 0;

/** Writes under a temporary name beside the target, then renames: a reader sees the old file or the new one, never a part. */
export function writeAtomic(file: string, content: Uint8Array | string): void {
  makeFolder(dirname(file));
  count += 1;
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.${count}.tmp`);
  try {
    const handle = openSync(temporary, "wx");
    try {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** As `writeAtomic`, unless the file holds just this: then it is left as it is. Returns whether it was written. */
export function writeIfOther(file: string, content: Uint8Array | string): boolean {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  try {
    if (readFileSync(file).equals(bytes)) return false;
  } catch {
    // There is none yet.
  }
  writeAtomic(file, bytes);
  return true;
}
