import type { Brief } from "../brief/brief.ts";
import type { ConflictFile } from "../brief/brief-schema.ts";
import { cellOf, cellText, parseCellReference } from "../evidence/cell-reference.ts";
import type { Evidence, Fact } from "../evidence/evidence.ts";
import { sameAs } from "../evidence/same-as.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Place } from "../problem/problem.ts";
import { agree } from "../quantity/compare.ts";
import { roundTo } from "../quantity/exact.ts";
import type { Quantity } from "../quantity/quantity.ts";

/** A fact, metric or cell, as far as it can be compared. */
export interface StatedThing {
  readonly id: string;
  /** A quantity, an event's date, or null where there is nothing to compare. */
  readonly content: Quantity | string | null;
  /** As a fact states it; null for a metric or cell. */
  readonly period: string | null;
  readonly sources: readonly string[];
  readonly place: Place | null;
}

/** Two statements of the same thing that do not say the same. */
export interface Disagreement {
  /**
   * `conflict`: they cannot both be true. `difference`: their numbers differ by more than their
   * digits, but a hedge such as "about" allows both.
   */
  readonly kind: "conflict" | "difference";
  readonly one: StatedThing;
  readonly other: StatedThing;
  /** The brief's own word on it, by its index among `conflicts`; null when it has none. */
  readonly acknowledged: { readonly index: number; readonly entry: ConflictFile } | null;
}

export interface Known {
  readonly evidence: Evidence;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly brief: Brief;
}

/** All disagreements: of what is `same-as` something else, and of what the brief names under `conflicts`. */
export function findDisagreements(known: Known): readonly Disagreement[] {
  const entries = known.brief.meta.conflicts ?? [];
  const pairs = [...entries.flatMap(({ facts }) => pairsOf(facts.map(normal))), ...samePairs(known)];
  const once = new Map(pairs.map((pair) => [[...pair].sort().join(" "), pair]));
  return [...once.values()].flatMap(([a, b]) => {
    const [one, other] = [findThing(a, known), findThing(b, known)];
    const kind = one && other && compareThings(one, other);
    if (!one || !other || !kind) return [];
    const index = entries.findIndex(({ facts }) => [a, b].every((id) => facts.map(normal).includes(id)));
    const entry = entries[index];
    return { kind, one, other, acknowledged: entry === undefined ? null : { index, entry } };
  });
}

/** A cell may be written with or without spaces. */
const normal = (name: string): string => {
  const cell = parseCellReference(name);
  return cell === null ? name : cellText(cell);
};

type Pair = readonly [string, string];

const pairsOf = (ids: readonly string[]): readonly Pair[] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other): Pair => [one, other]));

function samePairs({ evidence, brief }: Known): readonly Pair[] {
  const facts = sameAs(evidence.facts).map(([id, other]): Pair => [id, normal(other)]);
  const metrics = [...brief.metrics.values()].flatMap((spec): readonly Pair[] =>
    spec["same-as"] === undefined ? [] : [[spec.id, normal(spec["same-as"])]],
  );
  return [...facts, ...metrics];
}

/** Null when nothing has this name. */
export function findThing(name: string, { evidence, metrics }: Known): StatedThing | null {
  const metric = metrics.get(name);
  if (metric) return thingOf(name, metric.quantity);
  const fact = evidence.facts.get(name);
  if (fact)
    return { id: name, content: contentOf(fact), period: fact.period, sources: [fact.source], place: fact.place };
  const reference = parseCellReference(name);
  const cell = reference && cellOf(reference, evidence.series);
  return cell && thingOf(name, cell);
}

const thingOf = (id: string, quantity: Quantity): StatedThing => ({
  id,
  content: quantity,
  period: null,
  sources: quantity.origin.sources,
  place: quantity.origin.place,
});

function contentOf({ content }: Fact): StatedThing["content"] {
  if (content.kind === "quantity") return content.quantity;
  return content.kind === "event" ? content.date : null;
}

/** Null when the two agree, or there is nothing to compare. */
function compareThings({ content: a }: StatedThing, { content: b }: StatedThing): Disagreement["kind"] | null {
  if (a === null || b === null) return null;
  // "2024" agrees with "2024-11": the one only says less.
  if (typeof a === "string" || typeof b === "string")
    return typeof a === typeof b && !String(a).startsWith(String(b)) && !String(b).startsWith(String(a))
      ? "conflict"
      : null;
  const agreed = agree(a, b);
  if (!agreed.ok || !agreed.value) return "conflict";
  return differ(a, b) ? "difference" : null;
}

const bounds: ReadonlySet<string> = new Set(["over", "at least", "up to", "under"]);

/** Whether two numbers that stand for themselves are printed differently, to the digits of the coarser. */
function differ(a: Quantity, b: Quantity): boolean {
  if (bounds.has(a.hedge) || bounds.has(b.hedge)) return false;
  const last = Math.max(a.lastDigit ?? Number.NEGATIVE_INFINITY, b.lastDigit ?? Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(last)) return !a.value.eq(b.value);
  return !roundTo(a.value, last).eq(roundTo(b.value, last));
}
