import type { AuthorBlock, AuthorInline, Body, Word } from "../brief/author-text.ts";
import { gap } from "../document/words/sentence.ts";
import type { Place } from "../problem/problem.ts";

/** A part of a run: text that the author typed and that is printed as typed. */
export interface Piece {
  readonly text: string;
  /** Its line; where `exact`, its first character. */
  readonly place: Place;
  readonly exact: boolean;
  /** Its turn in the order of the author's file. */
  readonly order: number;
}

/** Running text that belongs together: a paragraph, a heading, a figure's title. Words in braces are left out of it. */
export interface Run {
  /** What it is, for messages: `this heading`. */
  readonly what: string;
  readonly pieces: readonly Piece[];
  readonly words: readonly PlacedWord[];
}

/** A word in braces inside a run, with how much of the run's text stands before it. */
export interface PlacedWord {
  readonly word: Word;
  readonly before: number;
}

export const textOf = (run: Run): string => run.pieces.map((piece) => piece.text).join("");

/** Every run of an author's text: blocks, their parts and labels, notes, and texts given to words. */
export function printedRuns(blocks: readonly AuthorBlock[]): readonly Run[] {
  const walk: Walk = { runs: [], order: 0 };
  walkBlocks(blocks, walk, null);
  return walk.runs;
}

interface Walk {
  readonly runs: Run[];
  order: number;
}

interface OpenRun {
  readonly what: string;
  readonly pieces: Piece[];
  readonly words: PlacedWord[];
}

function walkBlocks(blocks: readonly AuthorBlock[], walk: Walk, inside: string | null): void {
  for (const block of blocks) {
    if (block.kind === "heading") walkRun("this heading", block.children, walk);
    else if (block.kind === "paragraph") walkRun(inside ?? "this paragraph", block.children, walk);
    else if (block.kind === "list") for (const item of block.items) walkRun(inside ?? "this list", item, walk);
    else walkBody(block.word.name, block.body, walk);
  }
}

const names: Readonly<Record<string, string>> = {
  "key-messages": "this key message",
  "key-figures": "this key figure",
  quote: "this pull-quote",
  note: "this note",
  question: "this slide's question",
  "take-aways": "this take-away",
  "speaker-notes": "these speaker notes",
};

function walkBody(name: string, body: Body, walk: Walk): void {
  walkBlocks(body.blocks, walk, names[name] ?? `this ${name}`);
  for (const [keyword, part] of body.parts) walkRun(`the ${name}'s "${keyword}"`, part, walk);
  for (const [key, label] of body.labels) walkRun(`the label "${key}"`, label, walk);
}

function walkRun(what: string, inlines: readonly AuthorInline[], walk: Walk): void {
  const run: OpenRun = { what, pieces: [], words: [] };
  walk.runs.push(run);
  walkInlines(inlines, run, walk);
}

function walkInlines(inlines: readonly AuthorInline[], run: OpenRun, walk: Walk): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case "text":
      case "code":
        run.pieces.push({ text: inline.text, place: inline.place, exact: false, order: walk.order++ });
        break;
      case "strong":
      case "emphasis":
        walkInlines(inline.children, run, walk);
        break;
      case "link":
        if (inline.bare) leaveGap(run, inline.place, walk);
        else walkInlines(inline.children, run, walk);
        break;
      case "word":
        run.words.push({ word: inline.word, before: lengthOf(run) });
        leaveGap(run, inline.word.place, walk);
        walkGivenText(inline.word, walk);
        break;
      case "inline-block":
        walkBody(inline.word.name, inline.body, walk);
    }
  }
}

const lengthOf = (run: OpenRun): number => run.pieces.reduce((length, piece) => length + piece.text.length, 0);

function leaveGap(run: OpenRun, place: Place, walk: Walk): void {
  run.pieces.push({ text: gap, place, exact: true, order: walk.order++ });
}

/** `missing="about 12 shipments"` is printed as it stands. */
function walkGivenText(word: Word, walk: Walk): void {
  const given = word.hash["missing"];
  if (typeof given !== "string") return;
  const at = word.at("missing");
  const place = { ...at, column: at.column + 1, length: given.length };
  walk.runs.push({
    what: `the words given to {{${word.name}}}`,
    pieces: [{ text: given, place, exact: true, order: walk.order++ }],
    words: [],
  });
}
