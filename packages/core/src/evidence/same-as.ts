import type { Evidence } from "./evidence.ts";
import { askMap } from "./watch/watched-map.ts";

type Facts = Evidence["facts"];
export type SamePair = readonly [fact: string, other: string];

// All members of a family ask the same facts.
const known = new WeakMap<Facts, readonly SamePair[]>();

/** The facts that are said to be the same as another fact or cell, and which. */
export function sameAs(facts: Facts): readonly SamePair[] {
  const plain = askMap(facts, ["same-as"]);
  const pairs =
    known.get(plain) ??
    [...plain.values()].flatMap(({ id, sameAs: other }): readonly SamePair[] => (other === null ? [] : [[id, other]]));
  known.set(plain, pairs);
  return pairs;
}
