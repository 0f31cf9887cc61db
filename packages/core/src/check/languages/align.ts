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

/**
 * What it costs that a twin is lacking, with each id that it quotes; that one paragraph stands for two; that a length is e
 * times what it should be; an id that twins do not share costs 1. So a paragraph that was taken away is lacking, and its
 * neighbour does not become the twin of both, though they may share ids.
 */
const lacking = 1.25;
const lackingId = 0.75;
const joining = 2;
const outOfLength = 3;

function costOf({ one, other }: Pair, ratio: number): number {
  if (one === null || other === null) return lacking + lackingId * ((one ?? other)?.ids.size ?? 0);
  if (one.kind !== other.kind) return Number.POSITIVE_INFINITY;
  return one.ids.symmetricDifference(other.ids).size + outOfLength * stretchOf(one, other, ratio);
}

/** How far the length is from what it should be; ten letters more on both sides, so that a label of two words is not. */
const stretchOf = (one: Unit, other: Unit, ratio: number): number =>
  Math.abs(Math.log((other.length + 10) / (one.length * ratio + 10)));

/** Units that lack a twin on both sides and are twins all the same, in another order: they quote the same, and are as long. */
export function pairMoved(pairs: readonly Pair[], ratio: number): readonly (readonly [Unit, Unit])[] {
  const others = pairs.flatMap(({ one, other }) => (one === null && other !== null ? [other] : []));
  return pairs.flatMap(({ one, other }): readonly (readonly [Unit, Unit])[] => {
    if (one === null || other !== null) return [];
    const at = others.findIndex(
      (each) =>
        each.kind === one.kind && one.ids.symmetricDifference(each.ids).size === 0 && stretchOf(one, each, ratio) < 0.4,
    );
    const [found] = at === -1 ? [] : others.splice(at, 1);
    return found === undefined ? [] : [[one, found]];
  });
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
