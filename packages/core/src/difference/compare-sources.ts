import type { EvidenceFile } from "../evidence-file/evidence-schema.ts";
import type { SourceChange } from "./difference-schema.ts";
import type { SideDocument } from "./side.ts";

type Source = EvidenceFile["sources"][string];

/** What of a source reads the same in a document of any language. */
const inNoLanguage: ReadonlySet<keyof Source> = new Set([
  "date",
  "address",
  "retrieved",
  "retrieved-from",
  "indicator",
  "grade",
  "cited-by",
]);

/** The sources that the documents stand on: which came, which went, and what is said otherwise of the rest. */
export function compareSources(old: readonly SideDocument[], now: readonly SideDocument[]): readonly SourceChange[] {
  const [before, after] = [sourcesOf(old), sourcesOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name) => {
    const [one, other] = [before.get(name), after.get(name)];
    const title = (other ?? one)?.source.title ?? name;
    if (!one || !other) return { name, title, change: one ? "removed" : "added", fields: [] };
    const fields = Object.keys(other.source) as (keyof Source)[];
    const differing = fields
      .filter((field) => field !== "file" && (one.language === other.language || inNoLanguage.has(field)))
      .filter((field) => one.source[field] !== other.source[field])
      .map((field) => ({ field, old: one.source[field], new: other.source[field] }));
    return differing.length === 0 ? [] : { name, title, change: "changed", fields: differing };
  });
}

interface Described {
  readonly source: Source;
  /** The language that it is described in. */
  readonly language: string;
}

/** Each source as the first document describes it that stands on it. */
function sourcesOf(documents: readonly SideDocument[]): ReadonlyMap<string, Described> {
  const all = documents.flatMap(({ evidence: { sources, language } }) =>
    Object.entries(sources).map(([name, source]) => [name, { source, language }] as const),
  );
  return new Map(all.toReversed());
}
