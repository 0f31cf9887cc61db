import { type Box, marksNamed, marksOfType, overlap, type SceneNode } from "./scene.ts";

/** `weight`: how bad it is to be crossed by it. */
type Segment = readonly [x1: number, y1: number, x2: number, y2: number, weight: number];

/**
 * Gives each text of a layer named `clear` the first place around its point where it crosses no line and covers no
 * other text or point: where the template put it, on the other side, beside the point, or farther off.
 * @param top what the drawing has above its plot, in px
 */
export function clearLabels(root: SceneNode, em: number, top: number): void {
  for (const { mark, plot } of marksNamed("clear", root)) {
    const lines = [
      ...[...marksOfType("line", plot)].flatMap(segmentsOf),
      ...[...marksOfType("rule", plot)].flatMap(rulesOf),
    ];
    const others = [...marksOfType("text", plot)].filter((text) => text !== mark);
    const bars = [...marksOfType("rect", plot)];
    const points = [...marksOfType("symbol", plot)];
    const taken = [...others, ...bars, ...points].flatMap(boxesOf);
    for (const label of mark.items ?? []) place(label, plot, lines, taken, { em, top, bars: bars.length > 0 });
  }
}

const boxesOf = ({ items = [] }: SceneNode): readonly Box[] => items.flatMap(({ bounds }) => bounds ?? []);

interface Setting {
  readonly em: number;
  readonly top: number;
  /** Among bars a label may go as far up as it takes. */
  readonly bars: boolean;
}

function place(label: SceneNode, plot: SceneNode, lines: readonly Segment[], taken: Box[], setting: Setting): void {
  const box = label.bounds;
  if (box === undefined) return;
  const moves = movesOf(label, box, setting);
  const costs = moves.map(([dx, dy]) => cost(shift(box, dx, dy), plot, lines, taken, setting));
  const [dx, dy] = moves[costs.indexOf(Math.min(...costs))] ?? [0, 0];
  label.x = (label.x ?? 0) + dx;
  label.y = (label.y ?? 0) + dy;
  taken.push(shift(box, dx, dy));
}

/** In em, away from the point. */
const farther = [0.9, 1.8, 2.7];
/** In small steps: on the other side a label mostly has another series to stay in front of. */
const between = [0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.8, 2.7];

/** The places in the order in which they are liked, as moves from the template's. */
function movesOf(label: SceneNode, box: Box, { em, bars }: Setting): readonly (readonly [number, number])[] {
  const [x, y] = [label.x ?? 0, label.y ?? 0];
  const offset = (box.y1 + box.y2) / 2 - y;
  const right = x + 0.6 * em - box.x1;
  const left = x - 0.6 * em - box.x2;
  const beside = -offset;
  return [
    [0, 0],
    [right, beside],
    [left, beside],
    [right, 0],
    [left, 0],
    [0, -2 * offset],
    ...farther.map((far): readonly [number, number] => [0, Math.sign(offset) * far * em]),
    [right, -2 * offset],
    [left, -2 * offset],
    ...between.flatMap((far): readonly (readonly [number, number])[] => {
      const across = -2 * offset - Math.sign(offset) * far * em;
      return [
        [0, across],
        [right, across],
      ];
    }),
    ...(bars ? [0, left, right] : []).flatMap((across) =>
      Array.from({ length: 24 }, (_, at): readonly [number, number] => [across, -0.5 * (at + 1) * em]),
    ),
  ];
}

function cost(box: Box, plot: SceneNode, lines: readonly Segment[], taken: readonly Box[], { top }: Setting): number {
  const above = box.y1 < -top - 1;
  const outside = above || box.x1 < 0 || box.x2 > (plot.width ?? 0) || box.y2 > (plot.height ?? 0) ? 20 : 0;
  const covered = taken.filter((other) => overlap(box, other)).length;
  const crossed = lines.filter((line) => crosses(line, box));
  return outside + 20 * covered + crossed.reduce((sum, line) => sum + line[4], 0);
}

const shift = (box: Box, dx: number, dy: number): Box => ({
  x1: box.x1 + dx,
  x2: box.x2 + dx,
  y1: box.y1 + dy,
  y2: box.y2 + dy,
});

function segmentsOf(line: SceneNode): readonly Segment[] {
  const points = line.items ?? [];
  return points.slice(1).flatMap((to, at): readonly Segment[] => {
    const from = points[at];
    if (from === undefined || from.defined === false || to.defined === false) return [];
    return [[from.x ?? 0, from.y ?? 0, to.x ?? 0, to.y ?? 0, 1]];
  });
}

/** A line of the grid is pale and may be crossed if nothing else can be. */
const rulesOf = (mark: SceneNode): readonly Segment[] =>
  (mark.items ?? []).map(({ x = 0, y = 0, x2 = x, y2 = y }) => [x, y, x2, y2, mark.role === "mark" ? 1 : 0.3]);

/** Clips the segment to the box, side by side; what is left of it crosses. */
function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
  let from = 0;
  let to = 1;
  const sides: readonly (readonly [number, number])[] = [
    [x1 - x2, x1 - box.x1],
    [x2 - x1, box.x2 - x1],
    [y1 - y2, y1 - box.y1],
    [y2 - y1, box.y2 - y1],
  ];
  for (const [direction, distance] of sides) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) from = Math.max(from, distance / direction);
    if (direction > 0) to = Math.min(to, distance / direction);
  }
  return from < to;
}
