import type { SceneNode } from "./scene.ts";

/** Where a mark stands in the drawing, in px, and what it says. */
export interface Spot {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly tip: string;
}

/** The least size of a spot in em, so that a thin mark can be met with a mouse. */
const least = 0.9;
/** What shows a value; texts and rules stand beside such a mark. */
const telling = new Set(["rect", "symbol", "arc", "line", "trail", "area"]);

/** One spot for each row that a mark of the template shows, in the order of drawing; the largest where layers show it twice. */
export function findSpots(scene: SceneNode, em: number, [left, top]: readonly [number, number]): readonly Spot[] {
  const found = new Map<string, Spot>();
  const visit = (node: SceneNode, dx: number, dy: number): void => {
    const telltale = node.marktype !== undefined && node.role === "mark" && telling.has(node.marktype);
    for (const item of node.items ?? []) {
      const isGroup = item.items !== undefined && item.marktype === undefined;
      if (telltale) keep(found, spotOf(item, dx, dy, em, node.marktype ?? ""));
      if (isGroup) visit(item, dx + (item.x ?? 0), dy + (item.y ?? 0));
      else if (item.marktype !== undefined) visit(item, dx, dy);
    }
  };
  // The scene counts from the plot, the drawing from its own corner.
  visit(scene, left, top);
  return [...found.values()];
}

function keep(found: Map<string, Spot>, spot: Spot | null): void {
  if (spot === null) return;
  const known = found.get(spot.tip);
  if (known === undefined || area(spot) > area(known)) found.set(spot.tip, spot);
}

const area = ({ x1, y1, x2, y2 }: Spot): number => (x2 - x1) * (y2 - y1);

function spotOf(item: SceneNode, dx: number, dy: number, em: number, marktype: string): Spot | null {
  const tip = item.datum?.tip;
  if (typeof tip !== "string" || item.defined === false) return null;
  // A line's item is a point of it; its bounds are the whole line's.
  const point = ["line", "trail", "area"].includes(marktype);
  const { x = 0, y = 0 } = item;
  const box = point || item.bounds === undefined ? { x1: x, x2: x, y1: y, y2: y } : item.bounds;
  const widen = Math.max(0, (least * em - (box.x2 - box.x1)) / 2);
  const heighten = Math.max(0, (least * em - (box.y2 - box.y1)) / 2);
  return {
    x1: box.x1 - widen + dx,
    x2: box.x2 + widen + dx,
    y1: box.y1 - heighten + dy,
    y2: box.y2 + heighten + dy,
    tip,
  };
}
