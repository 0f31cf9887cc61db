import { statfsSync } from "node:fs";

/** Bytes of a browser's temporary files, and as much again: without them it ends without a word. */
const least = 8_000_000;

/** What is wrong with a folder that has too little room for a browser's temporary files; null where it has enough. */
export function lackOfRoom(folder: string): string | null {
  const free = freeBytes(folder);
  if (free === null || free >= least) return null;
  return `the disk is full: ${folder} has ${(free / 1e6).toFixed(1)} MB for its temporary files, and it needs ${least / 1e6}. Make room, or set TMPDIR to another folder.`;
}

/** Null where the system does not say. */
function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
