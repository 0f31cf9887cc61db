import type { Place } from "../problem/problem.ts";

/** The place of what a pattern finds in an author's line: the nth time it is asked for, the nth that stands there. */
export type Spot = (pattern: RegExp, line: number) => Place;

/** Markdown's parser tells the line of what it read, not the column. */
export function spotsIn(text: string, file: string): Spot {
  const lines = text.split("\n");
  const next = new Map<string, number>();
  return (pattern, line) => {
    const written = lines[line - 1] ?? "";
    const key = `${line} ${pattern.source}`;
    const from = next.get(key) ?? 0;
    const match = pattern.exec(written.slice(from));
    if (match === null || match[0] === "")
      return { file, line, column: Math.max(0, written.search(/\S/)) + 1, length: 1 };
    next.set(key, from + match.index + match[0].length);
    return { file, line, column: from + match.index + 1, length: match[0].length };
  };
}

/** What the start of a line looks like to `Spot`: its first sign. */
export const lineStart = /(?!)/;
