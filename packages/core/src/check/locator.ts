import { blankMarkup } from "../brief/plain/code-and-tags.ts";
import type { Place } from "../problem/problem.ts";

/** How many lines below the line that is known a word is looked for: a paragraph is seldom longer. */
const reach = 40;

/**
 * Finds where words stand in an author's file. Markdown's parser tells the line of a text but not its
 * column, so the words of a line are looked for in the order in which they are asked for: the second
 * "2014" asked for is the second that stands there.
 */
export class Locator {
  readonly #file: string;
  readonly #lines: readonly string[];
  readonly #next = new Map<number, number>();

  /** `text` without what is not printed: see `maskAuthorText` and `maskYaml`. */
  constructor(file: string, text: string) {
    this.#file = file;
    this.#lines = text.split("\n");
  }

  /** The next place of a word at or below a line; the line's start where it cannot be found. */
  next(word: string, line: number): Place {
    // What a line break parts is found by its first half.
    const [sought = word] = word.split(/\s/);
    for (let at = line; at < line + reach; at++) {
      const text = this.#lines[at - 1];
      // A word that is written as an entity must not be found in the next paragraph.
      if (text === undefined || (text === "" && at > line)) break;
      const column = indexOfWhole(text, sought, this.#next.get(at) ?? 0);
      if (column === -1) continue;
      this.#next.set(at, column + sought.length);
      const length = text.startsWith(word, column) ? word.length : sought.length;
      return { file: this.#file, line: at, column: column + 1, length };
    }
    return { file: this.#file, line, column: 1, length: 1 };
  }
}

/** "20" is not found in "2014", nor "ten" in "often". */
function indexOfWhole(text: string, word: string, from: number): number {
  const alike = /^\p{N}/u.test(word) ? /\p{N}/u : /\p{L}/u;
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!alike.test(text[at - 1] ?? "") && !alike.test(text[at + word.length] ?? "")) return at;
  }
  return -1;
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** What an author's text does not print as it stands: code blocks, tags, comments, words in braces, keywords, list numbers, addresses. */
const unprinted = [
  /\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}/g,
  /\{\{(?:"[^"]*"|'[^']*'|[^}"']|\}(?!\}))*\}\}/g,
  /^[ \t]*(?:Title|Subtitle|Alt|Note|Text|Who|By|Short|Label [\w.-]+): ?/gm,
  /^[ \t]*\d+[.)](?=\s)/gm,
  /(?<=\])\([^)\n]*\)/g,
];

/** The text with blanks, of the same length, for what is not printed. */
export const maskAuthorText = (text: string): string =>
  unprinted.reduce((masked, pattern) => masked.replace(pattern, blank), blankMarkup(text));

/** A folded text may go on after an empty line: those are no end here. */
export const maskYaml = (text: string): string => text.replace(/^[ \t]*#.*$/gm, blank).replace(/^$/gm, " ");
