import type { Block, Document, Inline } from "../document.ts";
import { plainText } from "../plain-text.ts";

/**
 * How far before its number a note's text begins, by the note's id: 1 is the beginning of the number's paragraph, 0.5 the
 * middle between the two; 2 is the beginning of the paragraph before, 1.5 its middle. A note that is not named begins
 * level with its number.
 */
export type NoteLifts = ReadonlyMap<string, number>;

/** How far a note shall begin before its number next, when it stood on a later page than its number, or an earlier one. */
export function betterLift(lift: number, late: boolean): number {
  const whole = Number.isInteger(lift);
  return late ? lift + (whole ? 1 : 0.25) : Math.max(0, lift - (whole ? 0.5 : 0.25));
}

type Paragraph = Extract<Block, { kind: "paragraph" }>;
type NoteInline = Extract<Inline, { kind: "note" }>;

/** The document with the texts of the notes where the lifts put them; only those in the paragraphs of a section move. */
export function liftNotes(document: Document, lifts: NoteLifts): Document {
  if (lifts.size === 0) return document;
  const sections = document.sections.map((section) => ({ ...section, blocks: liftIn(section.blocks, lifts) }));
  return { ...document, sections };
}

/** A note with the place of its text: the paragraph's, and how many letters of it stand before. */
interface Spot {
  readonly inline: NoteInline;
  readonly own: number;
  readonly at: number;
  readonly letters: number;
  readonly moved: boolean;
}

function liftIn(blocks: readonly Block[], lifts: NoteLifts): readonly Block[] {
  const paragraphs = blocks.flatMap((block, at) =>
    block.kind === "paragraph" ? [{ at, children: block.children }] : [],
  );
  const spots = paragraphs.flatMap(({ children }, nth) =>
    children.flatMap((inline) => (inline.kind === "note" ? spotOf(inline, nth, lifts, paragraphs) : [])),
  );
  const rows = paragraphs.map(({ children }) => children);
  for (const { inline, own, at, letters, moved } of inOrder(spots)) {
    if (!moved) continue;
    rows[own] = (rows[own] ?? []).map((one) => (one === inline ? { ...one, part: "number" } : one));
    rows[at] = inserted({ ...inline, part: "text" }, letters, rows[at] ?? []);
  }
  const lifted = [...blocks];
  paragraphs.forEach(({ at }, nth) => {
    lifted[at] = { ...(blocks[at] as Paragraph), children: rows[nth] ?? [] };
  });
  return lifted;
}

function spotOf(
  inline: NoteInline,
  own: number,
  lifts: NoteLifts,
  paragraphs: readonly { readonly children: readonly Inline[] }[],
): Spot {
  const lift = lifts.get(inline.note.id) ?? 0;
  const children = paragraphs[own]?.children ?? [];
  const before = lengthBefore(children, inline);
  if (lift === 0) return { inline, own, at: own, letters: before, moved: false };
  const back = Math.min(own, Math.ceil(lift) - 1);
  const length = back === 0 ? before : plainText(paragraphs[own - back]?.children ?? []).length;
  const part = back < Math.ceil(lift) - 1 ? 0 : Math.ceil(lift) - lift;
  return { inline, own, at: own - back, letters: part * length, moved: true };
}

/** A note that is lifted past others takes them along: their numbers stay in order. */
function inOrder(spots: readonly Spot[]): readonly Spot[] {
  const ordered = [...spots];
  for (let nth = ordered.length - 2; nth >= 0; nth -= 1) {
    const [one, next] = [ordered[nth], ordered[nth + 1]];
    if (!one || !next?.moved || one.at < next.at || (one.at === next.at && one.letters <= next.letters)) continue;
    ordered[nth] = { ...one, at: next.at, letters: next.letters, moved: true };
  }
  return ordered;
}

const lengthBefore = (children: readonly Inline[], inline: Inline): number =>
  plainText(children.slice(0, children.indexOf(inline))).length;

/** Puts a note where so many letters stand before it, between two words. */
function inserted(note: Inline, letters: number, row: readonly Inline[]): readonly Inline[] {
  let before = 0;
  for (const [at, inline] of row.entries()) {
    const length = plainText([inline]).length;
    const other = inline.kind === "note" && inline.part === "text";
    if (other || (before + length <= letters && letters > 0)) {
      before += length;
      continue;
    }
    const gap = inline.kind === "text" ? inline.text.lastIndexOf(" ", letters - before) + 1 : 0;
    const [head, tail] = [row.slice(0, at), row.slice(at + 1)];
    if (inline.kind !== "text" || gap === 0) return [...head, note, inline, ...tail];
    const [first, second] = [inline.text.slice(0, gap), inline.text.slice(gap)];
    return [...head, { ...inline, text: first }, note, { ...inline, text: second }, ...tail];
  }
  return [...row, note];
}
