/** A text of the scene, with the box that it fills. */
interface Label {
  y: number;
  readonly bounds: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
}

/**
 * Moves the texts of every mark whose name begins with `spread` apart, up and down, until none covers another.
 * It works on the scene that Vega has laid out, where positions and widths are known.
 */
export function spreadLabels(root: SceneNode, height: number): void {
  for (const labels of findSpreads(root)) spread(labels, height);
}

export interface SceneNode {
  readonly name?: string;
  readonly items?: readonly SceneNode[];
}

function* findSpreads(node: SceneNode): Generator<Label[]> {
  if (node.name?.startsWith("spread") === true) yield [...(node.items ?? [])] as unknown as Label[];
  else for (const item of node.items ?? []) yield* findSpreads(item);
}

/** From the top down each label is pushed below the one before; then, from the bottom, back into the drawing. */
function spread(labels: Label[], height: number): void {
  const sorted = labels
    .map((label) => ({ label, top: label.bounds.y1, size: label.bounds.y2 - label.bounds.y1 }))
    .sort((a, b) => a.top + a.size / 2 - (b.top + b.size / 2));
  const from = sorted.map((entry) => entry.top);
  for (let round = 0; round < 60; round += 1) {
    let moved = false;
    for (const [at, lower] of sorted.entries()) {
      for (const upper of sorted.slice(0, at)) {
        const overlap = upper.top + upper.size - lower.top;
        if (overlap <= 0.01 || !sameColumn(upper.label, lower.label)) continue;
        upper.top -= overlap / 2;
        lower.top += overlap / 2;
        moved = true;
      }
    }
    for (const entry of sorted) entry.top = Math.min(entry.top, height - entry.size);
    if (!moved) break;
  }
  for (const [at, entry] of sorted.entries()) entry.label.y += entry.top - (from[at] ?? entry.top);
}

const sameColumn = (a: Label, b: Label): boolean => a.bounds.x1 < b.bounds.x2 && b.bounds.x1 < a.bounds.x2;
