import { diffArrays } from "diff";
import type { SentenceChange } from "./difference-schema.ts";
import type { Sentence } from "./sentences.ts";

interface Compared {
  /** Sentences whose words are the same and whose numbers are not. */
  readonly sentences: readonly SentenceChange[];
  /** Sentences that were written anew, added or taken out. */
  readonly prose: readonly SentenceChange[];
}

/** Two texts, sentence by sentence: sentences are the same that their author wrote the same, whatever numbers they quote. */
export function compareTexts(
  old: readonly Sentence[],
  now: readonly Sentence[],
  changed: ReadonlySet<string>,
): Compared {
  const sentences: SentenceChange[] = [];
  const prose: SentenceChange[] = [];
  const parts = diffArrays([...old], [...now], { comparator: (one, other) => one.written === other.written });
  let [at, newAt] = [0, 0];
  for (let index = 0; index < parts.length; index++) {
    const { added, removed, value } = parts[index] ?? { added: false, removed: false, value: [] };
    if (!added && !removed) {
      for (let nth = 0; nth < value.length; nth++) {
        const [one, other] = [old[at++], now[newAt++]];
        // A reference is renumbered where a figure came before it: that is no news.
        if (one && other && one.said !== other.said) sentences.push(toChange(one, other, changed));
      }
      continue;
    }
    const next = parts[index + 1];
    const [gone, come] = removed ? [value, next?.added ? next.value : []] : [next?.removed ? next.value : [], value];
    if (gone.length > 0 && come.length > 0) index++;
    for (const [one, other] of pair(gone, come)) prose.push(toChange(one, other, changed));
    at += gone.length;
    newAt += come.length;
  }
  return { sentences, prose: withoutMoves(prose) };
}

type Pair = readonly [old: Sentence | null, now: Sentence | null];

/** Sentences of which half the words are the same are one that was rewritten; pairs keep the order of both texts. */
function pair(gone: readonly Sentence[], come: readonly Sentence[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  for (const one of gone) {
    const at = come.findIndex((other, index) => index >= from && alike(one.text, other.text) >= 0.5);
    if (at < 0) {
      pairs.push([one, null]);
      continue;
    }
    for (const other of come.slice(from, at)) pairs.push([null, other]);
    pairs.push([one, come[at] ?? null]);
    from = at + 1;
  }
  for (const other of come.slice(from)) pairs.push([null, other]);
  return pairs;
}

/** The share of words that two texts have in common (Dice's coefficient over words). */
export function alike(one: string, other: string): number {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = b.filter((word) => {
    const many = left.get(word) ?? 0;
    left.set(word, many - 1);
    return many > 0;
  }).length;
  return (2 * shared) / (a.length + b.length);
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words, and numbers whole with their sign: of $61.9 it is never the 9 that changed. */
const token =
  /[$€£¥]?\p{Nd}+(?:[.,\u202f\u00a0]\p{Nd}+)*%?|[\p{L}\p{M}\p{N}]+(?:['’\u2011-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

const tokensIn = (text: string): string[] => text.match(token) ?? [];

function toChange(old: Sentence | null, now: Sentence | null, changed: ReadonlySet<string>): SentenceChange {
  const pieces = diffArrays(tokensIn(old?.text ?? ""), tokensIn(now?.text ?? "")).map(({ added, removed, value }) => ({
    kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
    text: value.join(""),
  }));
  const { where, place } = now ?? old ?? { where: "", place: null };
  const values = [...new Set([...(old?.values ?? []), ...(now?.values ?? [])])];
  return {
    change: old === null ? "added" : now === null ? "removed" : "changed",
    where,
    old: old?.text ?? null,
    new: now?.text ?? null,
    pieces,
    values: values.filter((name) => changed.has(name)),
    place: place && { file: place.file, line: place.line },
  };
}

/** A sentence that was taken out here and stands there to the letter was moved: it is listed where it stands now, once. */
function withoutMoves(prose: readonly SentenceChange[]): readonly SentenceChange[] {
  const added = new Map(prose.filter(({ change }) => change === "added").map((one) => [one.new, one] as const));
  const moved = new Map(
    prose.flatMap((one) => {
      const to = one.change === "removed" ? added.get(one.old) : undefined;
      return to ? [[one, to] as const] : [];
    }),
  );
  const targets = new Map([...moved].map(([from, to]) => [to, from] as const));
  return prose.flatMap((one) => {
    if (moved.has(one)) return [];
    const from = targets.get(one);
    if (from === undefined) return one;
    const where = from.where === one.where ? `${one.where}, moved` : `${from.where}, moved to ${one.where}`;
    return { ...one, change: "changed", where, old: from.old, pieces: [{ kind: "same", text: one.new ?? "" }] };
  });
}
