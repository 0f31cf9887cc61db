import { closest, distance } from "fastest-levenshtein";
import type { Marked } from "./split-words.ts";

/** Keywords that may open a line of a block; which of them a block takes is checked where it is composed. */
const keywords = ["Title", "Subtitle", "Alt", "Note", "Text", "Who", "By", "Short"] as const;
const opening = new RegExp(`^(?:(${keywords.join("|")})|Label ([\\w.-]+)): ?(.*)$`);

/** Told of a keyword that stands there twice, or of a line that begins with what is nearly one. */
export type ReportPart = (what: "repeated" | "misspelt", keyword: string, line: number) => void;

/** "Subtitel: …" would be read on as part of the title. */
function misspelt(text: string): string | null {
  const [, word, key] = /^(\w+)( [\w.-]+)?\s*:/.exec(text) ?? [];
  if (word === undefined || word.length < 3) return null;
  // A label alone has a key behind its keyword: "Lable AZE: …".
  const near = key === undefined ? closest(word, [...keywords, "Label"]) : "Label";
  return word.toLowerCase() === near.toLowerCase() || (near.length > 3 && distance(word, near) <= 2) ? near : null;
}

interface Parts {
  readonly rest: Marked;
  readonly parts: ReadonlyMap<string, Marked>;
  readonly labels: ReadonlyMap<string, Marked>;
}

/** Splits a block's text at its keyword lines; a part runs to the next keyword, an empty line or the end. */
export function readParts(marked: Marked, report: ReportPart): Parts {
  const rest: Line[] = [];
  const parts = new Map<string, Line[]>();
  const labels = new Map<string, Line[]>();
  let current = rest;
  marked.text.split("\n").forEach((text, index) => {
    const line = marked.lines[index] ?? 1;
    const found = opening.exec(text);
    if (found === null) {
      if (text.trim() === "") current = rest;
      const meant = misspelt(text);
      if (meant !== null) report("misspelt", meant, line);
      current.push({ text, line });
      return;
    }
    const [, keyword, label, words = ""] = found;
    current = [{ text: words, line }];
    if (parts.has(keyword ?? "") || labels.has(label ?? "")) report("repeated", keyword ?? `Label ${label}`, line);
    if (keyword !== undefined) parts.set(keyword, current);
    else if (label !== undefined) labels.set(label, current);
  });
  const toMarked = (lines: readonly Line[]): Marked => ({
    text: lines.map((line) => line.text).join("\n"),
    slots: marked.slots,
    lines: lines.map((line) => line.line),
  });
  const all = (map: ReadonlyMap<string, Line[]>): ReadonlyMap<string, Marked> =>
    new Map([...map].map(([key, lines]) => [key, toMarked(lines)]));
  return { rest: toMarked(rest), parts: all(parts), labels: all(labels) };
}

interface Line {
  readonly text: string;
  readonly line: number;
}
