import { Problems } from "../../problem/collector.ts";
import type { Place } from "../../problem/problem.ts";
import type { AuthorBlock } from "../author-text.ts";
import { readMarked, type TextReading } from "../parse-author-text.ts";
import { type Marked, marks, splitWords } from "../split-words.ts";
import { extrasIn, hideCode, holdsHidden, showCode, tagsIn, unpairedTags, withoutMarkup } from "./code-and-tags.ts";
import type { PlainSource } from "./plain-source.ts";

type Reading = TextReading;

export interface ReadPlain {
  /** What can be read of it as any slide is. */
  readonly blocks: readonly AuthorBlock[];
  /** Null where the slide holds nothing of Slidev's own. */
  readonly source: PlainSource | null;
}

/** What only Slidev reads, and Markdown takes for words: formulas, imported code. */
const slidevOnly = /^[ \t]*(?:\$\$|<<<[ \t])/m;

/**
 * Reads a slide of a deck that may hold plain Slidev. One without any of it is read as ever. Of the others the text is
 * kept, and what stands in it is read besides: titles, numbers and words in braces are checked as everywhere.
 * Null after a syntax error.
 */
export function readPlain(text: string, reading: Reading): ReadPlain | null {
  const { file, quotes, problems } = reading;
  if (holdsHidden(text)) {
    problems.error(
      "private-character",
      "the text holds a private-use character (U+E002)",
      lineAt(text, file, /\uE002/),
    );
    return null;
  }
  const split = splitWords(hideCode(text), reading);
  if (split === null) return null;
  const marked = shown(split);
  const strict = new Problems();
  const blocks = readMarked(marked, { text, file, quotes, problems: strict, manner: "strict" });
  if (!slidevOnly.test(split.text) && !strict.all.some(({ rule }) => rule === "unsupported-markdown")) {
    for (const problem of strict.all) problems.add(problem);
    return { blocks, source: null };
  }
  checkBraces(split, reading);
  checkSlots(split, reading);
  checkTags(marked, reading);
  const words = { ...marked, text: withoutMarkup(marked.text) };
  return {
    blocks: readMarked(words, { text, file, quotes, problems, manner: "lenient" }),
    source: {
      text: marked.text,
      lines: marked.lines,
      words: marked.slots.map(({ word }) => word),
      extras: extrasIn(marked.text).map(({ what, at }) => ({ what, place: placeAt(marked, at, file) })),
    },
  };
}

function shown(marked: Marked): Marked {
  const slots = marked.slots.map(({ word, body, otherwise }) => ({
    word,
    body: body && shown(body),
    otherwise: otherwise && shown(otherwise),
  }));
  return { ...marked, slots, text: showCode(marked.text) };
}

/** Whatever the compiler of templates would read as an expression: braces, also those written as entities or escaped. */
const braces = /(?:\{\{|\\\{|&(?:#0*123|#x0*7b|lcub|lbrace);)+/gi;

function checkBraces(split: Marked, { file, problems }: Reading): void {
  for (const { index } of split.text.matchAll(braces))
    problems.error(
      "unknown-braces",
      "these braces hold no word of Chancery, and Slidev would run them as code",
      placeAt(split, index, file),
      "write a word of docs/authors.md; to show braces, set them in `code`",
    );
}

/** A layout of the theme has one place, so that what stands after `::right::` would vanish. */
function checkSlots(split: Marked, { file, problems }: Reading): void {
  for (const { 0: slot, index } of split.text.matchAll(/^[ \t]*::[\w-]+::[ \t]*$/gm))
    problems.error(
      "unknown-slot",
      `no layout has a place called ${slot.trim()}`,
      placeAt(split, index, file),
      "take the line out; two figures stand side by side with layout: two",
    );
}

function checkTags(marked: Marked, { file, problems }: Reading): void {
  for (const { whole, at } of unpairedTags(marked.text)) {
    const message = whole.startsWith("</") ? `${whole} closes what is not open` : `${whole} is never closed`;
    problems.error(
      "unpaired-tag",
      message,
      placeAt(marked, at, file),
      "each tag has its end on the same slide: <b> … </b>, or <Arrow />",
    );
  }
  for (const { whole } of tagsIn(marked.text))
    for (const [, number] of whole.matchAll(marks)) {
      const place = marked.slots[Number(number)]?.word.place ?? null;
      const hint = "write it between the tags: an attribute takes no words";
      problems.error("misplaced-word", "a word in braces cannot stand inside a tag", place, hint);
    }
}

function placeAt({ text, lines }: Marked, at: number, file: string): Place {
  const before = text.slice(0, at).split("\n");
  const left = before.at(-1) ?? "";
  // Behind a word the author's column is not known: its mark is shorter.
  const column = left.search(marks) === -1 ? left.length + 1 : 1;
  return { file, line: lines[before.length - 1] ?? 1, column, length: 1 };
}

const lineAt = (text: string, file: string, pattern: RegExp): Place =>
  placeAt({ text, lines: text.split("\n").map((_, index) => index + 1), slots: [] }, text.search(pattern), file);
