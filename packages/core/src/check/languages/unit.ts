import type { Place } from "../../problem/problem.ts";
import type { Quoted } from "./quoted.ts";

/** A part of a text that has a twin in the other language: a section, a paragraph, a note, a slide. */
export interface Unit {
  /** Only units of the same kind are twins. */
  readonly kind: string;
  /** For messages: "paragraph", `figure "bars"`. */
  readonly what: string;
  readonly place: Place;
  /** What its own text quotes, without that of its notes and children. */
  readonly quotes: readonly Quoted[];
  readonly notes: readonly Unit[];
  /** In order; twins of them stand in the same order. */
  readonly children: readonly Unit[];
  /** By keyword: `Title`, `Note`. */
  readonly parts: ReadonlyMap<string, Unit>;
  /** Letters typed, with all that is in it. */
  readonly length: number;
  /** Ids quoted anywhere in it. */
  readonly ids: ReadonlySet<string>;
}

type Own = Pick<Unit, "kind" | "what" | "place"> &
  Partial<Pick<Unit, "quotes" | "notes" | "children" | "parts">> & { readonly typed?: number };

export function unit({ typed = 0, quotes = [], notes = [], children = [], parts = new Map(), ...own }: Own): Unit {
  const inner = [...notes, ...children, ...parts.values()];
  return {
    ...own,
    quotes,
    notes,
    children,
    parts,
    length: inner.reduce((sum, { length }) => sum + length, typed),
    ids: new Set([...quotes.map(({ id }) => id), ...inner.flatMap(({ ids }) => [...ids])]),
  };
}
