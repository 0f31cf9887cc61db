import { type Box, marksNamed, type SceneNode } from "./scene.ts";

/**
 * Moves the texts of every layer named `spread` apart, up and down, until none covers another.
 * It works on the scene that Vega has laid out, where positions and widths are known.
 */
export function spreadLabels(root: SceneNode): void {
  for (const { mark, plot } of marksNamed("spread", root)) spread(mark.items ?? [], (plot.height ?? 0) + 2);
}

interface Entry {
  readonly label: SceneNode;
  readonly box: Box;
  readonly size: number;
  top: number;
}

/** Each overlap is shared by both labels, and none sinks below the floor; a few rounds settle what one disturbs. */
function spread(labels: readonly SceneNode[], floor: number): void {
  const entries: Entry[] = labels
    .flatMap((label) => (label.bounds === undefined ? [] : [{ label, box: label.bounds }]))
    .map(({ label, box }) => ({ label, box, top: box.y1, size: box.y2 - box.y1 }))
    .sort((a, b) => a.top + a.size / 2 - (b.top + b.size / 2));
  const ceiling = Math.min(0, ...entries.map(({ top }) => top));
  for (let round = 0; round < 200 && settle(entries, floor); round += 1);
  if (entries.some(({ top }) => top < ceiling)) stack(entries, ceiling, floor);
  for (const { label, box, top } of entries) label.y = (label.y ?? 0) + top - box.y1;
}

function settle(entries: readonly Entry[], floor: number): boolean {
  let moved = false;
  for (const [at, lower] of entries.entries()) {
    for (const upper of entries.slice(0, at)) {
      const depth = upper.top + upper.size - lower.top;
      if (depth <= 0.05 || !sameColumn(upper.box, lower.box)) continue;
      upper.top -= depth / 2;
      lower.top += depth / 2;
      moved = true;
    }
  }
  for (const entry of entries) entry.top = Math.min(entry.top, Math.max(floor - entry.size, entry.box.y1 - entry.size));
  return moved;
}

/** One below the other from the ceiling, and those that then stand too low up again. */
function stack(entries: readonly Entry[], ceiling: number, floor: number): void {
  for (const [at, entry] of entries.entries()) {
    const above = entries.slice(0, at).filter(({ box }) => sameColumn(box, entry.box));
    entry.top = Math.max(entry.top, ceiling, ...above.map(({ top, size }) => top + size));
  }
  for (const [at, entry] of [...entries.entries()].reverse()) {
    const below = entries.slice(at + 1).filter(({ box }) => sameColumn(box, entry.box));
    entry.top = Math.min(entry.top, floor - entry.size, ...below.map(({ top }) => top - entry.size));
  }
}

const sameColumn = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2;
