import type { Problem } from "../problem/problem.ts";
import type { Limits } from "./limits.ts";
import { overSize, tooMuch } from "./within-limits.ts";

/** The first limit that a JSON file is over, before it is parsed: what walks through it calls itself for each level. */
export function jsonOverLimits(text: string, file: string, limits: Limits): Problem | null {
  const large = overSize(text.length, file, limits);
  if (large !== null) return large;
  let [depth, quoted, line, lineStart] = [0, false, 1, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\n") [line, lineStart] = [line + 1, at + 1];
    else if (sign === '"') quoted = !quoted;
    else if (sign === "\\") at++;
    else if (!quoted && (sign === "[" || sign === "{")) depth++;
    else if (!quoted && (sign === "]" || sign === "}")) depth--;
    if (depth > limits.depth) {
      const place = { file, line, column: at - lineStart + 1, length: 1 };
      return tooMuch("the file is nested too deeply", limits.depth, "levels are read", place);
    }
  }
  return null;
}
