import type { EditionOptions } from "@chancery/cli";
import type { FormatName } from "./formats.ts";
import type { Kept } from "./kept.ts";

/** A stranger's deck that would run its author's code is refused. */
export interface BuildOptions extends EditionOptions {
  readonly formats: readonly FormatName[];
  /** Whether a hand-out is made too: each slide with its notes. */
  readonly withNotes: boolean;
  /** What was made before; default: the shells alone. */
  readonly kept?: Kept;
}
