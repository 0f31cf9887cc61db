import { once } from "./quoted.ts";
import { type Unit, unit } from "./unit.ts";

/** Twins, or a unit whose twin is lacking. */
export interface Pair {
  readonly one: Unit | null;
  readonly other: Unit | null;
}

/**
 * Pairs the units of two languages in their order, so that the least differs: what is quoted, and the length in
 * proportion. A paragraph may be the twin of two. The method is that of Gale and Church (1993, "A program for
 * aligning sentences in bilingual corpora"), with quoted ids as the anchors that it wants.
 * `ratio`: letters of the other language for a letter of the one, over the whole text.
 */
export function align(ones: readonly Unit[], others: readonly Unit[], ratio: number): readonly Pair[] {
  const best: Step[][] = [];
  for (let i = 0; i <= ones.length; i++) {
    const row: Step[] = [];
    best.push(row);
    for (let j = 0; j <= others.length; j++) row.push(bestStep(i, j, ones, others, best, ratio));
  }
  const pairs: Pair[] = [];
  for (let i = ones.length, j = others.length; i > 0 || j > 0; ) {
    const step = best[i]?.[j] ?? start;
    pairs.unshift(step.pair);
    i -= step.takes[0];
    j -= step.takes[1];
  }
  return pairs;
}

type Takes = readonly [number, number];

interface Step {
  readonly cost: number;
  readonly takes: Takes;
  readonly pair: Pair;
}

const start: Step = { cost: 0, takes: [1, 1], pair: { one: null, other: null } };
/** In the order in which equals are preferred: twins, a lacking twin, one paragraph for two. */
const moves: readonly Takes[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
];

function bestStep(
  i: number,
  j: number,
  ones: readonly Unit[],
  others: readonly Unit[],
  best: readonly (readonly Step[])[],
  ratio: number,
): Step {
  if (i === 0 && j === 0) return start;
  const steps = moves.flatMap((takes): readonly Step[] => {
    const before = best[i - takes[0]]?.[j - takes[1]];
    if (before === undefined) return [];
    const pair = { one: joined(ones.slice(i - takes[0], i)), other: joined(others.slice(j - takes[1], j)) };
    if (takes[0] + takes[1] > 2 && (pair.one?.kind !== "paragraph" || pair.other?.kind !== "paragraph")) return [];
    return [{ takes, pair, cost: before.cost + costOf(pair, ratio) + (takes[0] + takes[1] > 2 ? joining : 0) }];
  });
  return steps.reduce((least, step) => (step.cost < least.cost ? step : least));
}

/** What it costs that a twin is lacking, that one paragraph stands for two, and that a length is e times what it should be. */
const lacking = 1;
const joining = 1;
const outOfLength = 3;

function costOf({ one, other }: Pair, ratio: number): number {
  if (one === null || other === null) return lacking + ((one ?? other)?.ids.size ?? 0);
  if (one.kind !== other.kind) return Number.POSITIVE_INFINITY;
  // Ten letters more on both sides, so that a label of two words is not out of length.
  const stretch = Math.abs(Math.log((other.length + 10) / (one.length * ratio + 10)));
  return one.ids.symmetricDifference(other.ids).size + outOfLength * stretch;
}

/** Two paragraphs as one; null for none. Units of two kinds are no twin of anything. */
function joined(units: readonly Unit[]): Unit | null {
  const [first, second] = units;
  if (first === undefined || second === undefined) return first ?? null;
  return unit({
    ...first,
    kind: first.kind === second.kind ? first.kind : "mixed",
    quotes: once([...first.quotes, ...second.quotes]),
    notes: [...first.notes, ...second.notes],
    children: [...first.children, ...second.children],
    typed: typedOf(first) + typedOf(second),
  });
}

const typedOf = ({ length, notes, children }: Unit): number =>
  [...notes, ...children].reduce((rest, inner) => rest - inner.length, length);
