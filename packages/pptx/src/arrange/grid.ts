import type { Faces } from "../faces.ts";
import { type Paragraph, styleOf } from "../text.ts";
import { textHeight } from "../wrap.ts";

/** The room around a cell's text, in px. */
export const cellPadding = { x: 8, y: 5 } as const;

export type Grid = readonly (readonly (readonly Paragraph[])[])[];

/**
 * Widths of columns that sum up to `width`, or what they need where that is 0: what each needs where there is room, the rest shared in proportion; else
 * columns keep their longest word, and those with long texts give way.
 */
export function columnWidths(grid: Grid, width: number, faces: Faces): readonly number[] {
  const count = Math.max(1, ...grid.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, at) => grid.flatMap((row) => row[at] ?? []));
  const wanted = columns.map((cells) => most(cells.map((cell) => widest(cell, faces, false))));
  const least = columns.map((cells) => most(cells.map((cell) => widest(cell, faces, true))));
  const sum = total(wanted);
  if (width === 0) return wanted;
  if (sum <= width) return wanted.map((own) => own + ((width - sum) * own) / sum);
  const bounds = least.map((own) => Math.min(own, width / count));
  const spare = wanted.map((own, at) => Math.max(0, own - (bounds[at] ?? 0)));
  const left = Math.max(0, width - total(bounds));
  return bounds.map((own, at) => own + (left * (spare[at] ?? 0)) / (total(spare) || 1));
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const most = (values: readonly number[]): number => Math.max(20, ...values) + 2 * cellPadding.x;

/** The width in px of a paragraph on one line, or of its longest word. */
function widest(paragraph: Paragraph, faces: Faces, word: boolean): number {
  const widths = paragraph.runs.map((run) => {
    const texts = word ? run.text.split(" ") : [run.text];
    return texts.map((text) => faces.width(text, paragraph.size, styleOf(paragraph, run)) * 1.04);
  });
  return word ? Math.max(0, ...widths.flat()) : total(widths.flat()) + paragraph.indent;
}

/** Above and below the text of a cell, in px: tight where the text had to become small. */
export const rowPadding = (size: number): number => (size >= 14 ? cellPadding.y : Math.max(0.5, (size - 6) * 0.45));

export const rowHeight = (row: Grid[number], widths: readonly number[], faces: Faces, padding = 5): number =>
  Math.max(...row.map((cell, at) => textHeight(cell, (widths[at] ?? 0) - 2 * cellPadding.x, faces))) + 2 * padding;
