import type { Block } from "../blocks.ts";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { excerpt, faultAt, type PageFault, type PageRule } from "../rule.ts";

/** The ink of a line: from a little below the baseline to the height of a capital. */
const inkOf = ({ baseline, size }: Piece) => ({ bottom: baseline - 0.15 * size, top: baseline + 0.66 * size });

/** By how much two inks must cover one another: parts of the smaller size. */
const [across, down] = [0.25, 0.15];

function covers(one: Piece, other: Piece): boolean {
  const size = Math.min(one.size, other.size);
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const [a, b] = [inkOf(one), inkOf(other)];
  return wide > across * size && Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > down * size;
}

/** Pairs of texts that lie on one another; a piece is compared only with those that begin before it ends. */
function* overlaps(layout: Layout): Generator<PageFault> {
  for (const { pieces } of layout.pages) {
    const sorted = pieces.toSorted((a, b) => inkOf(b).top - inkOf(a).top);
    for (const [at, one] of sorted.entries())
      for (let next = at + 1; next < sorted.length; next += 1) {
        const other = sorted[next];
        if (!other || inkOf(other).top < inkOf(one).bottom) break;
        if (!covers(one, other)) continue;
        const what = `“${excerpt(one.text.trim())}” and “${excerpt(other.text.trim())}” lie on one another`;
        yield faultAt(one, what, blockOf(one, layout), layout);
      }
  }
}

/** Text of no figure on a figure's drawing. */
function* onFigures(layout: Layout): Generator<PageFault> {
  for (const { box, pages, label } of layout.exhibits) {
    if (box === null) continue;
    for (const block of layout.blocks)
      for (const line of block.lines) {
        if (line.page !== pages[0]) continue;
        const ink = inkOf(line);
        const wide = Math.min(line.right, box[2]) - Math.max(line.left, box[0]);
        if (wide <= 1 || Math.min(ink.top, box[3]) - Math.max(ink.bottom, box[1]) <= 0.3 * line.size) continue;
        yield faultAt(line, `“${excerpt(line.text.trim())}” lies on ${label || "a figure"}`, block, layout);
        break;
      }
  }
}

function blockOf(piece: Piece, { blocks }: Layout): Block | null {
  const holds = ({ page, baseline, left, right }: Piece) =>
    page === piece.page &&
    Math.abs(baseline - piece.baseline) < 3 &&
    left <= piece.left + 1 &&
    right >= piece.right - 1;
  return blocks.find(({ lines }) => lines.some(holds)) ?? null;
}

export const overlapRules: readonly PageRule[] = [
  { id: "text-overlaps", level: "error", title: "no text lies on another", check: overlaps },
  { id: "text-on-figure", level: "error", title: "no text lies on a figure", check: onFigures },
];
