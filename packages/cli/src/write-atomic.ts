import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { draftBeside, sweepDrafts } from "./temporary/drafts.ts";

/** Writes under a temporary name beside the target, then renames: a reader sees the old file or the new one, never a part. */
export function writeAtomic(file: string, content: Uint8Array | string): void {
  makeFolder(dirname(file));
  sweepDrafts(file);
  const temporary = draftBeside(file);
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
    throw named(cause, file);
  }
}

/** What the system says of a write names no file, or the draft: a person wants the one that is not written. */
function named(cause: unknown, file: string): unknown {
  return cause instanceof Error && "syscall" in cause ? Object.assign(cause, { path: file }) : cause;
}

/** As `writeAtomic`, unless the file holds just this: then it is left as it is. Returns whether it was written. */
export function writeIfOther(file: string, content: Uint8Array | string): boolean {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  try {
    if (readFileSync(file).equals(bytes)) {
      sweepDrafts(file);
      return false;
    }
  } catch {
    // There is none yet.
  }
  writeAtomic(file, bytes);
  return true;
}
