import { basename, dirname, join } from "node:path";
import { markPattern, ownMark } from "./owner.ts";
import { sweep } from "./sweep.ts";

const drafts = new RegExp(String.raw`^\..+\.(${markPattern})\.\d+\.(?:tmp|old)$`);
const swept = new Set<string>();
let count = 0;

/** A name beside a file, for what will take its place: none that is in use. */
export function draftBeside(file: string, kind: "tmp" | "old" = "tmp"): string {
  count += 1;
  return join(dirname(file), `.${basename(file)}.${ownMark()}.${count}.${kind}`);
}

/** Removes the drafts that killed processes left beside a file; a folder is looked through once. */
export function sweepDrafts(file: string): void {
  const folder = dirname(file);
  if (swept.has(folder)) return;
  swept.add(folder);
  sweep(folder, drafts);
}
