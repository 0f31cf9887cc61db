import type { EvidenceFile } from "../evidence-file/evidence-schema.ts";
import type { SourceChange } from "./difference-schema.ts";
import type { SideDocument } from "./side.ts";

type Source = EvidenceFile["sources"][string];

/** The sources that the documents stand on: which came, which went, and what is said otherwise of the rest. */
export function compareSources(old: readonly SideDocument[], now: readonly SideDocument[]): readonly SourceChange[] {
  const [before, after] = [sourcesOf(old), sourcesOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name) => {
    const [one, other] = [before.get(name), after.get(name)];
    const title = (other ?? one)?.title ?? name;
    if (!one || !other) return { name, title, change: one ? "removed" : "added", fields: [] };
    const fields = Object.keys(other) as (keyof Source)[];
    const differing = fields
      .filter((field) => field !== "file" && one[field] !== other[field])
      .map((field) => ({ field, old: one[field], new: other[field] }));
    return differing.length === 0 ? [] : { name, title, change: "changed", fields: differing };
  });
}

function sourcesOf(documents: readonly SideDocument[]): ReadonlyMap<string, Source> {
  return new Map(documents.flatMap(({ evidence }) => Object.entries(evidence.sources)));
}
