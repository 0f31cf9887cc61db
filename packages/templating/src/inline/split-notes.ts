import type { Inline, Note } from "@chancery/core";

/** The number in the text that leads to a note; the note itself is elsewhere. */
export interface NoteMark {
  readonly kind: "note-mark";
  readonly note: Note;
}

/**
 * Each note as its number and itself. A space alone between a note, which floats, and an element would not be
 * printed: the browser sees no text on either side of it. It goes before the note, where it follows the number.
 */
export function splitNotes(inlines: readonly Inline[]): readonly (Inline | NoteMark)[] {
  const split: (Inline | NoteMark)[] = [];
  for (let at = 0; at < inlines.length; at++) {
    const inline = inlines[at];
    if (inline === undefined) continue;
    if (inline.kind === "note" && inline.part !== "text") split.push({ kind: "note-mark", note: inline.note });
    if (inline.kind === "note" && inline.part === "number") continue;
    const next = inlines[at + 1];
    const space = inline.kind === "note" && next?.kind === "text" && next.text.trim() === "" ? [next] : [];
    split.push(...space, inline);
    at += space.length;
  }
  return split;
}
