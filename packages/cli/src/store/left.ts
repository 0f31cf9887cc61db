import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** How an output was left on the disk, a file or a folder of files. */
export interface Left {
  /** The SHA-256 of the file, or of all files in the folder with their names; null where neither can be read. */
  readonly digest: string | null;
  /** What the system says of those files; null where somebody could write to them once more and it would say the same. */
  readonly stamp: string | null;
}

/** A file system's clock goes in steps, of ms. */
const step = 50;

export function leaveAt(path: string): Left {
  const stamp = stampOf(path);
  const settled = stamp !== null && stamp.last < Date.now() - step;
  return { digest: digestOn(path), stamp: settled ? stamp.text : null };
}

/** Whether all is as it was left. What has the same number, size and times was not written to; else its content tells. */
export function isLeft(path: string, { digest, stamp }: Left): boolean {
  if (digest === null) return false;
  return (stamp !== null && stampOf(path)?.text === stamp) || digestOn(path) === digest;
}

/** "kept out/small/small.en.pdf (80 kB)" */
export function keptText(path: string): string {
  const found = statSync(path);
  return found.isDirectory()
    ? `kept ${path}/ (${filesIn(path).length} files)`
    : `kept ${path} (${Math.ceil(found.size / 1024)} kB)`;
}

interface Stamp {
  readonly text: string;
  /** When the last of them was changed, in ms. */
  readonly last: number;
}

function stampOf(path: string): Stamp | null {
  try {
    const folder = statSync(path).isDirectory();
    const stamps = (folder ? filesIn(path) : [""]).map((name) => {
      const { ino, size, mtimeNs, ctimeNs } = statSync(join(path, name), { bigint: true });
      return { text: `${name} ${ino} ${size} ${mtimeNs} ${ctimeNs}`, last: Number(ctimeNs / 1_000_000n) };
    });
    const last = Math.max(0, ...stamps.map((one) => one.last));
    return { text: stamps.map(({ text }) => text).join("\n"), last };
  } catch {
    return null;
  }
}

function digestOn(path: string): string | null {
  const hash = createHash("sha256");
  try {
    if (!statSync(path).isDirectory()) return hash.update(readFileSync(path)).digest("base64url");
    for (const name of filesIn(path)) hash.update(`\0${name}\0`).update(readFileSync(join(path, name)));
    return hash.digest("base64url");
  } catch {
    return null;
  }
}

const filesIn = (folder: string): readonly string[] => namesBelow(folder, "").sort();

/** Many times as fast as `readdirSync` with `recursive`: a family of decks has ten thousand files. */
const namesBelow = (folder: string, before: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? namesBelow(join(folder, entry.name), `${before}${entry.name}/`) : [before + entry.name],
  );
