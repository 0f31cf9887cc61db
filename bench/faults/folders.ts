import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The digest of each file below a folder, by its path there; a folder that is not there has none. */
export type Sums = ReadonlyMap<string, string>;

export function sumsOf(folder: string): Sums {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => !entry.isDirectory(),
    );
    const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
    return new Map(
      paths.map((path) => [
        path,
        createHash("sha256")
          .update(readFileSync(join(folder, path)))
          .digest("hex"),
      ]),
    );
  } catch {
    return new Map();
  }
}

/** The paths at which two folders are not the same. */
export const differing = (one: Sums, other: Sums): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
