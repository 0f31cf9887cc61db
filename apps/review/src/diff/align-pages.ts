import { alike } from "@chancery/core";
import type { PageLook } from "@chancery/pdf";

/** A page with its counterpart; null on the side that has none. */
export type PagePair = readonly [old: PageLook | null, now: PageLook | null];

/** What it costs to leave a page without a counterpart; to pair two costs what they lack of each other, 0 to 1. */
const alone = 0.45;

/**
 * Pairs the pages of two documents in their order, at the least cost (Needleman and Wunsch, 1970): an inserted page has no
 * counterpart, and those behind it keep theirs. What is the same at both ends is paired first, so that it costs nothing.
 */
export function alignPages(old: readonly PageLook[], now: readonly PageLook[]): readonly PagePair[] {
  const same = (a: PageLook | undefined, b: PageLook | undefined): boolean =>
    a !== undefined && b !== undefined && (a.content === b.content || a.text === b.text);
  let start = 0;
  while (same(old[start], now[start])) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && same(old.at(-1 - end), now.at(-1 - end))) end += 1;
  const pairs = (a: readonly PageLook[], b: readonly PageLook[]): readonly PagePair[] =>
    a.map((page, at) => [page, b[at] ?? null] as const);
  return [
    ...pairs(old.slice(0, start), now.slice(0, start)),
    ...alignRest(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...pairs(old.slice(old.length - end), now.slice(now.length - end)),
  ];
}

function alignRest(old: readonly PageLook[], now: readonly PageLook[]): readonly PagePair[] {
  const costs = old.map((a) => now.map((b) => (a.content === b.content ? 0 : 1 - alike(a.text, b.text))));
  const table = Array.from({ length: old.length + 1 }, (_, i) =>
    Array.from({ length: now.length + 1 }, (_, j) => (i === 0 ? j * alone : j === 0 ? i * alone : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const paired = (i: number, j: number): number =>
    at(i - 1, j - 1) + (costs[i - 1]?.[j - 1] ?? Number.POSITIVE_INFINITY);
  for (let i = 1; i <= old.length; i++)
    for (let j = 1; j <= now.length; j++) {
      const row = table[i];
      if (row) row[j] = Math.min(paired(i, j), at(i - 1, j) + alone, at(i, j - 1) + alone);
    }
  const pairs: PagePair[] = [];
  let [i, j] = [old.length, now.length];
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && at(i, j) === paired(i, j)) pairs.push([old[--i] ?? null, now[--j] ?? null]);
    else if (i > 0 && at(i, j) === at(i - 1, j) + alone) pairs.push([old[--i] ?? null, null]);
    else pairs.push([null, now[--j] ?? null]);
  }
  return pairs.toReversed();
}
