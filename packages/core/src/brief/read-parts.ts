import type { Marked } from "./split-words.ts";

/** Keywords that may open a line of a block; which of them a block takes is checked where it is composed. */
const keywords = ["Title", "Subtitle", "Alt", "Note", "Text", "Who", "By", "Short"] as const;
const opening = new RegExp(`^(?:(${keywords.join("|")})|Label ([\\w.-]+)): ?(.*)$`);

interface Parts {
  readonly rest: Marked;
  readonly parts: ReadonlyMap<string, Marked>;
  readonly labels: ReadonlyMap<string, Marked>;
}

/** Splits a block's text at its keyword lines; a part runs to the next keyword, an empty line or the end. A keyword that stands there twice goes to `repeated`. */
export function readParts(marked: Marked, repeated: (keyword: string, line: number) => void): Parts {
  const rest: Line[] = [];
  const parts = new Map<string, Line[]>();
  const labels = new Map<string, Line[]>();
  let current = rest;
  marked.text.split("\n").forEach((text, index) => {
    const line = marked.lines[index] ?? 1;
    const found = opening.exec(text);
    if (found === null) {
      if (text.trim() === "") current = rest;
      current.push({ text, line });
      return;
    }
    const [, keyword, label, words = ""] = found;
    current = [{ text: words, line }];
    if (parts.has(keyword ?? "") || labels.has(label ?? "")) repeated(keyword ?? `Label ${label}`, line);
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
