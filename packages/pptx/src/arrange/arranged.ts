import type { Shape } from "../shapes.ts";

/** Some of a slide's shapes, and what of them found no room at a readable size. */
export interface Arranged {
  readonly shapes: readonly Shape[];
  readonly crowded: readonly string[];
}

export const joinedArrangements = (parts: readonly Arranged[]): Arranged => ({
  shapes: parts.flatMap(({ shapes }) => shapes),
  crowded: parts.flatMap(({ crowded }) => crowded),
});
