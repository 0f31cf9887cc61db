import type { Problem } from "../problem/problem.ts";
import type { Limits } from "./limits.ts";
import { overSize, tooMuch } from "./within-limits.ts";

/** Signs that Markdown nests its own blocks by, at the start of a line: quotations and lists. */
const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/** The first limit that an author's text is over, before it is parsed: words in braces, and how deep they and lists are nested. */
export function textOverLimits(text: string, file: string, limits: Limits): Problem | null {
  const large = overSize(text.length, file, limits);
  if (large !== null) return large;
  let [words, depth] = [0, 0];
  for (const [index, line] of text.split("\n").entries()) {
    const place = (column: number) => ({ file, line: index + 1, column, length: 1 });
    const signs = opening.exec(line)?.[0].replaceAll(/[\s\d]/g, "").length ?? 0;
    if (signs > limits.depth)
      return tooMuch("lists and quotations are nested too deeply", limits.depth, "levels are read", place(1));
    for (let at = line.indexOf("{{"); at !== -1; at = line.indexOf("{{", at + 2)) {
      words++;
      const sign = line[at + 2];
      if (sign === "#") depth++;
      else if (sign === "/") depth = Math.max(0, depth - 1);
      if (words > limits.words) return tooMuch("more words stand in braces", limits.words, "are read", place(at + 1));
      if (depth > limits.depth)
        return tooMuch("block words are nested too deeply", limits.depth, "levels are read", place(at + 1));
    }
  }
  return null;
}
