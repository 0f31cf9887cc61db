import type { Lines } from "../evidence/watch/lines-asked.ts";
import type { Files } from "../files/files.ts";

/** The files with those lines of their tables alone. Each keeps its number: the lines between are empty. */
export const cutTables = (files: Files, lines: Lines): Files =>
  new Map([...files].map(([path, text]) => [path, keepLines(text, lines.get(path))]));

function keepLines(text: string, kept: ReadonlySet<number> | undefined): string {
  if (kept === undefined) return text;
  const lines = text.split("\n").map((line, at) => (kept.has(at + 1) ? line : ""));
  const end = lines.findLastIndex((line) => line !== "") + 1;
  return `${lines.slice(0, end).join("\n")}\n`;
}
