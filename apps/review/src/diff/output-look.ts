import type { ExhibitLook } from "@chancery/pdf";
import type { LookedAt } from "./compare-pages.ts";

/** What the pages of one output look like, old and new. */
export interface OutputLook {
  readonly document: string;
  readonly file: string;
  readonly pages: readonly LookedAt[];
  readonly oldExhibits: readonly ExhibitLook[];
  readonly newExhibits: readonly ExhibitLook[];
}
