import type { TextWidth } from "../faces.ts";
import type { Row } from "../fields.ts";
import type { Box } from "../scene/scene.ts";
import { linesOf, numberOf } from "./rows.ts";

/** A symbol on the page and its label's side, as the author wishes it or null. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lines: readonly string[];
  readonly wish: Side | null;
}

const sides = [
  ...(["right", "left", "above", "below"] as const),
  ...(["above-right", "below-right", "above-left", "below-left"] as const),
];
export type Side = (typeof sides)[number];

export const sideOf = (row: Row): Side | null => sides.find((side) => side === row.align) ?? null;

export const spotOf = (row: Row, radius: number, inLines: (text: string) => readonly string[]): Spot => ({
  x: numberOf(row.px) ?? 0,
  y: numberOf(row.py) ?? 0,
  radius,
  lines: linesOf(row.label).flatMap(inLines),
  wish: sideOf(row),
});

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

/**
 * For every spot the first side on which its label covers no symbol and no label before it, and stays on the page;
 * where there is none, the side on which it covers the least. It goes from east to west, for most labels like the right.
 * A side that the author wishes is kept, but where its label would lie on another one: one wish serves drawings of many
 * sizes.
 */
export function chooseSides(spots: readonly Spot[], sheet: Sheet, measure: TextWidth): readonly Side[] {
  const symbols = spots.map(({ x, y, radius }) => ({ x1: x - radius, x2: x + radius, y1: y - radius, y2: y + radius }));
  const boxOf = (spot: Spot, side: Side): Box => labelBox(spot, side, sheet, measure);
  const taken: Box[] = [];
  const chosen = spots.map((spot): Side => spot.wish ?? "right");
  const named = [...spots.entries()].filter(([, spot]) => spot.lines.length > 0).sort(([, a], [, b]) => b.x - a.x);
  const cover = (box: Box, others: readonly Box[]): number =>
    others.reduce((sum, other) => sum + common(box, other), 0);
  const place = (at: number, spot: Spot): void => {
    const others = symbols.filter((_, other) => other !== at);
    const boxes = sides.map((side) => boxOf(spot, side));
    const costs = boxes.map((box) => cover(box, others) + cover(box, taken) + outside(box, sheet));
    const wished = spot.wish === null ? -1 : sides.indexOf(spot.wish);
    const least = costs.indexOf(Math.min(...costs));
    const wish = boxes[wished];
    const best = wish !== undefined && cover(wish, taken) === 0 ? wished : least;
    chosen[at] = sides[best] ?? "right";
    taken.push(...boxes.slice(best, best + 1));
  };
  for (const wishes of [true, false]) {
    for (const [at, spot] of named) if ((spot.wish !== null) === wishes) place(at, spot);
  }
  return chosen;
}

/** The area in px that two boxes share. */
const common = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1)) * Math.max(0, Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1));

const outside = (box: Box, { width, height }: Sheet): number =>
  box.x1 < 0 || box.y1 < 0 || box.x2 > width || box.y2 > height ? 1000 : 0;

/** Half of a label's height in em: a line of text, and a little air. */
const half = 0.62;

function labelBox({ x, y, radius, lines }: Spot, side: Side, { em }: Sheet, measure: TextWidth): Box {
  const width = Math.max(...lines.map((line) => measure(line, em, 600)));
  const { anchor, labelX, labelY } = labelOffset(side, radius, em, lines.length);
  const left = x + labelX - (anchor === "left" ? 0 : anchor === "right" ? width : width / 2);
  const top = y + labelY - half * em;
  return { x1: left, x2: left + width, y1: top, y2: top + 2 * half * em + (lines.length - 1) * (em + 2) };
}

/** Where the first line of a label is tied to its symbol: the label is clear of it by .4 em. */
export function labelOffset(side: Side, radius: number, em: number, lines: number) {
  const clear = radius + 0.4 * em;
  const further = Math.max(0, lines - 1) * (em + 2);
  const across = side.endsWith("right") ? 1 : side.endsWith("left") ? -1 : 0;
  const down = side.startsWith("below") ? clear + 0.45 * em : side.startsWith("above") ? -clear - 0.35 * em : 0;
  const corner = across !== 0 && down !== 0;
  const anchor = across === 0 ? "center" : across > 0 ? "left" : "right";
  // A corner lies nearer than the sum of both distances.
  const lift = down < 0 ? further : down > 0 ? 0 : further / 2;
  return { anchor, labelX: across * clear * (corner ? 0.3 : 1), labelY: down * (corner ? 0.85 : 1) - lift };
}
