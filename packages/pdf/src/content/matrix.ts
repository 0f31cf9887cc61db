/** `[a b c d e f]`: (x, y) becomes (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. Without destructuring, which would make an iterator of each: this is done for every letter. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const a = inner[0];
  const b = inner[1];
  const c = inner[2];
  const d = inner[3];
  return [
    a * outer[0] + b * outer[2],
    a * outer[1] + b * outer[3],
    c * outer[0] + d * outer[2],
    c * outer[1] + d * outer[3],
    inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
    inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
  ];
}

/** `outer` with its origin moved by x and y. */
export const moved = (x: number, y: number, outer: Matrix): Matrix => [
  outer[0],
  outer[1],
  outer[2],
  outer[3],
  x * outer[0] + y * outer[2] + outer[4],
  x * outer[1] + y * outer[3] + outer[5],
];

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

export function boxAround(points: readonly (readonly [number, number])[], [a, b, c, d, e, f]: Matrix): Box | null {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    const [px, py] = [a * x + c * y + e, b * x + d * y + f];
    left = Math.min(left, px);
    right = Math.max(right, px);
    bottom = Math.min(bottom, py);
    top = Math.max(top, py);
  }
  return left <= right ? [left, bottom, right, top] : null;
}

/** Around a rectangle, given by two corners. */
export function boxOfRect(x: number, y: number, right: number, top: number, matrix: Matrix): Box {
  const across = (right - x) * matrix[0];
  const up = (top - y) * matrix[2];
  const left = x * matrix[0] + y * matrix[2] + matrix[4];
  const rising = (right - x) * matrix[1];
  const high = (top - y) * matrix[3];
  const bottom = x * matrix[1] + y * matrix[3] + matrix[5];
  return [
    left + Math.min(0, across) + Math.min(0, up),
    bottom + Math.min(0, rising) + Math.min(0, high),
    left + Math.max(0, across) + Math.max(0, up),
    bottom + Math.max(0, rising) + Math.max(0, high),
  ];
}

export function union(one: Box | null, other: Box | null): Box | null {
  if (one === null || other === null) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
