import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The files of a package by their path, as text or bytes. */
export type Parts = Map<string, string | Uint8Array>;

const isText = (path: string): boolean => /\.(xml|rels)$/.test(path);

export function openParts(bytes: Uint8Array): Parts {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/"));
  return new Map(files.map(([path, content]) => [path, isText(path) ? strFromU8(content) : content]));
}

/**
 * A zip whose bytes depend on the parts and the date alone: in the order of their names, the list of contents first, as
 * readers of the Open Packaging Conventions like it.
 */
export function closeParts(parts: Parts, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  // A zip holds local time: made of its parts, the date reads the same in every time zone.
  const mtime = new Date(Math.min(2099, Math.max(1980, year)), month - 1, day);
  const rank = (path: string): string => (path === "[Content_Types].xml" ? "" : path);
  const sorted = [...parts].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  const files = sorted.map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(files), { mtime, level: 6 });
}
