import type { Divide } from "./divider.ts";

const softHyphen = "\u00ad";

/** A text of a block, at its place in the page's list of tokens, as HTML writes it. */
export interface Piece {
  readonly at: number;
  readonly text: string;
  /** Never to be parted. */
  readonly whole: boolean;
}

export interface Manner {
  /** Whether a capital inside a sentence begins no name. */
  readonly capitalised: boolean;
  /** Whether the last word may be parted: that of a cell, which may be longer than its column is wide. */
  readonly last: boolean;
}

/** A word alone between spaces, with the marks that may stand around it; a short word or a dash may be held to it. */
const plainWord = /^(?:\p{L}{1,2}\u00a0)?[([“‘«„–—]*(?<word>\p{L}+)[)\]”’»“.,;:!?…]*(?:\u00a0[–—])?$/u;
const abbreviation = /.\p{Lu}/u;
const capital = /^\p{Lu}/u;
const beforeSentence = /(?:[.!?:…][)\]”’»"]*|^\p{N}+\.?)$/u;

/**
 * The pieces of a block with soft hyphens in their words, by place. Words with digits, hyphens or apostrophes stay whole, as do
 * abbreviations, addresses, units that a no-break space holds to their number, names and, outside cells, the last word.
 */
export function partWords(
  pieces: readonly Piece[],
  divide: Divide,
  manner: Manner,
): readonly (readonly [number, string])[] {
  const text = pieces.map((piece) => piece.text).join("");
  const chunks = [...text.matchAll(/[^ \t\r\n]+/g)];
  const marks = chunks.flatMap(({ 0: chunk, index }, at) => {
    const word = plainWord.exec(chunk)?.groups?.["word"];
    if (word === undefined || abbreviation.test(word) || (at === chunks.length - 1 && !manner.last)) return [];
    const before = chunks[at - 1]?.[0] ?? "1";
    if (capital.test(word) && !manner.capitalised && !beforeSentence.test(before)) return [];
    const start = index + chunk.indexOf(word);
    return { start, end: start + word.length, breaks: divide(word) };
  });
  let start = 0;
  return pieces.flatMap(({ at, text: piece, whole }) => {
    const from = start;
    start += piece.length;
    const inside = marks.filter((mark) => !whole && mark.start >= from && mark.end <= from + piece.length);
    if (inside.length === 0) return [];
    const places = inside.flatMap((mark) => mark.breaks.map((offset) => mark.start - from + offset));
    return [[at, cut(piece, places)] as const];
  });
}

function cut(text: string, places: readonly number[]): string {
  const borders = [0, ...places, text.length];
  return borders
    .slice(1)
    .map((end, at) => text.slice(borders[at], end))
    .join(softHyphen);
}
