import { readFileSync, statfsSync } from "node:fs";

/** Bytes of a browser's temporary files, and as much again: without them it ends without a word. */
const leastRoom = 8_000_000;
/** Open files that a browser with two pages needs, and as many again. */
const leastFiles = 512;

/**
 * What the machine has too little of for a browser that failed, which says nothing of it itself, and what to do; null where
 * nothing is seen to lack.
 * @param folder for temporary files
 */
export const lackOf = (folder: string): string | null => lackOfRoom(folder) ?? lackOfFiles();

export function lackOfRoom(folder: string): string | null {
  const free = tell(() => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  });
  if (free === null || free >= leastRoom) return null;
  return `the disk is full: ${folder} has ${(free / 1e6).toFixed(1)} MB for its temporary files, and it needs ${leastRoom / 1e6}. Make room, or set TMPDIR to another folder.`;
}

function lackOfFiles(): string | null {
  const limits = tell(() => readFileSync("/proc/self/limits", "utf8")) ?? "";
  const most = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? leastFiles);
  if (most >= leastFiles) return null;
  return `a process may open no more files than ${most} here, and a browser needs more. Raise the limit: ulimit -n 4096.`;
}

/** Null where the system does not say. */
function tell<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
