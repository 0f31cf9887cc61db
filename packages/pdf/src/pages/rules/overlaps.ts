import type { Box } from "../../content/matrix.ts";
import type { Block } from "../blocks.ts";
import type { Exhibit } from "../exhibits.ts";
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

interface Pair {
  readonly one: Piece;
  readonly other: Piece;
}

/** Pairs of texts that lie on one another; a piece is compared only with those that begin before it ends. */
function* pairsIn(layout: Layout): Generator<Pair> {
  for (const { pieces } of layout.pages) {
    const sorted = pieces.toSorted((a, b) => inkOf(b).top - inkOf(a).top);
    for (const [at, one] of sorted.entries())
      for (let next = at + 1; next < sorted.length; next += 1) {
        const other = sorted[next];
        if (!other || inkOf(other).top < inkOf(one).bottom) break;
        if (covers(one, other)) yield { one, other };
      }
  }
}

const whatOf = ({ one, other }: Pair): string =>
  `“${excerpt(one.text.trim())}” and “${excerpt(other.text.trim())}” lie on one another`;

function* overlaps(layout: Layout): Generator<PageFault> {
  for (const pair of pairsIn(layout))
    if (drawnIn(pair, layout) === null) yield faultAt(pair.one, whatOf(pair), blockOf(pair.one, layout), layout);
}

/** One fault a drawing: what crowds one pair of its texts crowds many. */
function* inFigures(layout: Layout): Generator<PageFault> {
  for (const [exhibit, pairs] of Map.groupBy(pairsIn(layout), (pair) => drawnIn(pair, layout))) {
    const [first] = pairs;
    if (exhibit === null || first === undefined) continue;
    const more = pairs.length > 1 ? `, and ${pairs.length - 1} more such in ${exhibit.label || "the figure"}` : "";
    yield faultAt(first.one, `${whatOf(first)}${more}`, exhibit, layout);
  }
}

/** The figure whose drawing both texts belong to. */
const drawnIn = ({ one, other }: Pair, { exhibits }: Layout): Exhibit | null =>
  exhibits.find(({ box, pages }) => box !== null && [one, other].every((piece) => isWithin(piece, box, pages[0]))) ??
  null;

const isWithin = ({ page, left, right, baseline }: Piece, [x1, y1, x2, y2]: Box, on: number | undefined): boolean =>
  page === on && left >= x1 - 1 && right <= x2 + 1 && baseline >= y1 - 1 && baseline <= y2 + 1;

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
  {
    id: "chart-text-overlaps",
    level: "error",
    title: "no text of a drawing lies on another",
    check: inFigures,
  },
  { id: "text-on-figure", level: "error", title: "no text lies on a figure", check: onFigures },
];
