import type { Drawn } from "../content/drawn.ts";
import type { Box } from "../content/matrix.ts";

/** Text on one line of a page, as a reader sees it. Lengths in points, from the page's lower left corner. */
export interface Line {
  /** Counted from 1. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The largest font size on it. */
  readonly size: number;
  readonly text: string;
}

/** A run of text with its place; `size` is the font's as printed. */
export interface Piece {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly text: string;
}

/** What `content/show.ts` draws around a run: a quarter of its size below the baseline, 1.2 sizes high. */
const [below, high] = [0.25, 1.2];

export function pieceOf({ box, text }: Drawn, page: number): Piece | null {
  if (box === null || text.trim() === "") return null;
  const [left, bottom, right, top]: Box = box;
  const size = (top - bottom) / high;
  return { page, left, right, baseline: bottom + below * size, size, text };
}

/** Joins pieces in reading order to lines; a raised number belongs to the line it is raised from. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && continues(line, piece)) lines[lines.length - 1] = joined(line, piece);
    else lines.push(piece);
  }
  return lines;
}

function continues(line: Line, piece: Piece): boolean {
  const near = Math.abs(piece.baseline - line.baseline) < 0.6 * Math.max(line.size, piece.size);
  return piece.page === line.page && near && piece.left > line.right - line.size;
}

function joined(line: Line, piece: Piece): Line {
  const apart = piece.left - line.right > 0.18 * Math.min(line.size, piece.size);
  const main = piece.size > line.size ? piece : line;
  return {
    page: line.page,
    left: Math.min(line.left, piece.left),
    right: Math.max(line.right, piece.right),
    baseline: main.baseline,
    size: main.size,
    text: `${line.text}${apart && !line.text.endsWith(" ") ? " " : ""}${piece.text}`,
  };
}
