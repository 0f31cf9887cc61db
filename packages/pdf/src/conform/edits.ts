/** A part of a content stream that is written anew. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Puts something around a part of the content. */
export const wrap = ({ start, end }: { readonly start: number; readonly end: number }, open: string): Edit[] => [
  { start, end: start, text: `${open}\n` },
  { start: end, end, text: "\nEMC" },
];

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [at, out] = [0, ""];
  // Where one thing ends at the place at which the next begins, the end comes first.
  const order = ({ text: written }: Edit) => (written === "\nEMC" ? 0 : 1);
  for (const edit of edits.toSorted((a, b) => a.start - b.start || order(a) - order(b))) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
