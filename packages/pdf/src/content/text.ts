import type { Drawn } from "./drawn.ts";
import { type Mark, marksAround } from "./marks.ts";

/** Pieces of text as one, with a space where a line ends or a column; what a mark says its text is stands for its glyphs. */
export function joinText(pieces: readonly Drawn[]): string {
  const said = new Set<Mark>();
  let text = "";
  let before: Drawn | null = null;
  for (const piece of pieces) {
    if (piece.kind !== "text") continue;
    if (before && standsApart(before, piece) && !/[\s\u00ad-]$/.test(text)) text += " ";
    const actual = [...marksAround(piece.mark)].findLast(({ actualText }) => actualText !== null);
    if (!actual) text += piece.text;
    else if (!said.has(actual)) text += actual.actualText ?? "";
    if (actual) said.add(actual);
    before = piece;
  }
  return text.replaceAll(/\u00ad/g, "");
}

/** On another line, or further along than a space is wide. */
function standsApart({ box: before }: Drawn, { box }: Drawn): boolean {
  if (before === null || box === null) return false;
  const height = Math.min(before[3] - before[1], box[3] - box[1]);
  return Math.abs(before[1] - box[1]) > height / 2 || box[0] - before[2] > height / 5;
}

/** A text on one line, without white space around it. */
export const tidy = (text: string): string => text.trim().replaceAll(/\s+/g, " ");
