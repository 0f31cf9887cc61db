import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markPattern, ownMark } from "../temporary/owner.ts";
import { sweep } from "../temporary/sweep.ts";

/** Bytes of SHA-256, which an entry begins with. */
const sumLength = 32;
const drafts = new RegExp(String.raw`\.(${markPattern})\.\d+\.tmp$`);

let count = 0;

/** Small files by key in one folder; whoever keeps one under a key keeps the same. A folder that cannot be used holds nothing. */
export interface EntryFolder {
  /** What is kept; null where nothing is, "damaged" where it is not what was kept, which is then taken away. */
  read(key: string): Uint8Array | "damaged" | null;
  write(key: string, bytes: Uint8Array): void;
  /** Takes away what was used longest ago until no more than `most` bytes are left. */
  trim(most: number): void;
}

/** @param folders the first that can be used is */
export function openEntryFolder(folders: readonly string[]): EntryFolder {
  const folder = folders.find(isUsable);
  if (folder === undefined) return { read: () => null, write: () => {}, trim: () => {} };
  return {
    read: (key) => readEntry(join(folder, key)),
    write: (key, bytes) => writeEntry(join(folder, key), bytes),
    trim: (most) => trim(folder, most),
  };
}

/** Makes the folder where it is not there. Another user's is not ours to believe. */
function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return process.getuid === undefined || statSync(folder).uid === process.getuid();
  } catch {
    return false;
  }
}

function readEntry(path: string): Uint8Array | "damaged" | null {
  let whole: Uint8Array;
  try {
    whole = new Uint8Array(readFileSync(path));
  } catch {
    return null;
  }
  const bytes = whole.subarray(sumLength);
  if (whole.length < sumLength || !sumOf(bytes).equals(whole.subarray(0, sumLength))) {
    rmSync(path, { force: true });
    return "damaged";
  }
  touch(path);
  return bytes;
}

/** Written beside and renamed: two processes may keep the same at once. It is not flushed to the disk, for its sum tells. */
function writeEntry(path: string, bytes: Uint8Array): void {
  count += 1;
  const draft = `${path}.${ownMark()}.${count}.tmp`;
  try {
    writeFileSync(draft, Buffer.concat([sumOf(bytes), bytes]), { flag: "wx" });
    renameSync(draft, path);
  } catch {
    // The disk is full or may not be written to: what was made is made, and is made again next time.
    rmSync(draft, { force: true });
  }
}

/** The time of change says when an entry was used last. */
function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Another process took it away.
  }
}

function trim(folder: string, most: number): void {
  sweep(folder, drafts);
  const entries = readdirSync(folder).flatMap((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found === undefined ? [] : [{ name, size: found.size, time: found.mtimeMs }];
  });
  let total = 0;
  for (const { name, size } of entries.sort((a, b) => b.time - a.time)) {
    total += size;
    if (total > most && !name.endsWith(".tmp")) rmSync(join(folder, name), { force: true });
  }
}

const sumOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
