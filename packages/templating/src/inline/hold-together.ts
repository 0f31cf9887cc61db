import type { Inline, Note } from "@chancery/core";

/** The number in the text that leads to a note; the note itself follows it. */
type NoteMark = { readonly kind: "note-mark"; readonly note: Note };

export type Piece = Inline | NoteMark;

/** Pieces that stand on one line. */
export interface Held {
  readonly kind: "held";
  readonly pieces: readonly Piece[];
}

/**
 * Each note as its mark and itself, or the one of the two that stands here. A space alone between a note, which floats, and an element would not be
 * printed: the browser sees no text on either side of it. It goes before the note, where it follows the mark.
 */
export function spacesBeforeNotes(inlines: readonly Inline[]): readonly Piece[] {
  const moved: Piece[] = [];
  for (let at = 0; at < inlines.length; at++) {
    const inline = inlines[at];
    if (inline?.kind !== "note") {
      if (inline) moved.push(inline);
      continue;
    }
    if (inline.part !== "text") moved.push({ kind: "note-mark", note: inline.note });
    if (inline.part === "number") continue;
    const next = inlines[at + 1];
    const space = next?.kind === "text" && next.text.trim() === "" ? [next] : [];
    moved.push(...space, inline);
    at += space.length;
  }
  return moved;
}

const opening = /[([“‘«"'$€£−–-]+$/u;
const closing = /^[.,;:!?…)\]”’»"'%]+/u;
const lastWord = /\S+$/u;

/**
 * A line may end before and after a button, whatever sign follows it. So a number stays with the bracket before it and the
 * stop after it, and a note's mark with the word that it is about.
 */
export function holdTogether(pieces: readonly Piece[]): readonly (Held | Piece)[] {
  const all: (Held | Piece)[] = [];
  const rest = [...pieces];
  for (let piece = rest.shift(); piece !== undefined; piece = rest.shift()) {
    const asks = piece.kind === "quote" || piece.kind === "note-mark";
    if (!asks) {
      all.push(piece);
      continue;
    }
    const held: Piece[] = [...takeEnd(all, piece.kind === "quote" ? opening : lastWord), piece];
    held.push(...takeStart(rest, closing));
    while (rest[0]?.kind === "note-mark") held.push(...rest.splice(0, 1));
    all.push(...(held.length === 1 ? held : [{ kind: "held" as const, pieces: held }]));
  }
  return all;
}

/** Cuts the end of the text before off, or takes the whole of what is held already. */
function takeEnd(all: (Held | Piece)[], pattern: RegExp): readonly Piece[] {
  const last = all.at(-1);
  if (last?.kind !== "text") return [];
  const [end] = pattern.exec(last.text) ?? [];
  if (end === undefined) return [];
  all.splice(-1, 1, ...textOf(last.text.slice(0, -end.length)));
  return textOf(end);
}

function takeStart(rest: Piece[], pattern: RegExp): readonly Piece[] {
  const first = rest[0];
  if (first?.kind !== "text") return [];
  const [start] = pattern.exec(first.text) ?? [];
  if (start === undefined) return [];
  rest.splice(0, 1, ...textOf(first.text.slice(start.length)));
  return textOf(start);
}

const textOf = (text: string): readonly Piece[] => (text === "" ? [] : [{ kind: "text", text }]);
