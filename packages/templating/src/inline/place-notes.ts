import type { Inline, Note } from "@chancery/core";
import { plainInline, plainText } from "./plain-text.ts";

/** The page on which an anchor stands, as an earlier print found it. */
export type PageNumbers = ReadonlyMap<string, number>;

/**
 * How far before its number a note begins, by its id: 1 is the beginning of the number's paragraph, one half the middle
 * between the two. A note that is not named begins level with its number.
 */
export type NoteLifts = ReadonlyMap<string, number>;

/** What earlier prints found. */
export interface PrintState {
  /** Null before the first print: blank slots stand for the numbers. */
  readonly pages: PageNumbers | null;
  readonly notes: NoteLifts;
}

/** Two figures wide. */
export const unknownPage = "\u2007\u2007";

/** The number in the text that leads to a note. */
export interface NoteMark {
  readonly kind: "note-mark";
  readonly note: Note;
}

/** Each note as its mark and itself, which follows the mark unless it is lifted. */
export function placeNotes(inlines: readonly Inline[], lifts: NoteLifts = new Map()): readonly (Inline | NoteMark)[] {
  const placed: (Inline | NoteMark)[] = [];
  for (let at = 0; at < inlines.length; at++) {
    const inline = inlines[at];
    if (inline?.kind !== "note") {
      if (inline) placed.push(inline);
      continue;
    }
    placed.push({ kind: "note-mark", note: inline.note });
    const lift = lifts.get(inline.note.id);
    if (lift !== undefined) {
      insert(inline, (1 - lift) * plainText(inlines.slice(0, at)).length, placed);
      continue;
    }
    // A space alone between a note, which floats, and an element would not be printed: the browser sees no text on
    // either side of it. It goes before the note, where it follows the mark.
    const next = inlines[at + 1];
    const space = next?.kind === "text" && next.text.trim() === "" ? [next] : [];
    placed.push(...space, inline);
    at += space.length;
  }
  return placed;
}

/** Puts a note into a row where so many letters stand before it, between two words. */
function insert(note: Inline, letters: number, row: (Inline | NoteMark)[]): void {
  let before = 0;
  for (const [at, inline] of row.entries()) {
    const length = inline.kind === "note-mark" ? 0 : plainInline(inline).length;
    if (before + length < letters) {
      before += length;
      continue;
    }
    const gap = inline.kind === "text" ? inline.text.lastIndexOf(" ", letters - before) + 1 : 0;
    if (inline.kind !== "text" || gap === 0) row.splice(at, 0, note);
    else
      row.splice(at, 1, { ...inline, text: inline.text.slice(0, gap) }, note, {
        ...inline,
        text: inline.text.slice(gap),
      });
    return;
  }
  row.push(note);
}
