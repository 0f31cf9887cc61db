import type { KeyObject } from "node:crypto";
import type { Trust } from "@chancery/cli";
import type { Wanted } from "@chancery/core";
import type { FormatName } from "./formats.ts";
import type { Kept } from "./kept.ts";

export interface BuildOptions {
  /** The folder that holds data/ and templates/. */
  readonly root: string;
  /** The project's own folder, whose templates stand in for those the root lacks. */
  readonly project: string;
  readonly out: string;
  /** All when none is named. */
  readonly briefs: readonly string[];
  readonly languages: readonly string[];
  /** Whether an edition is among those to be built; default: all are. */
  readonly takes?: Wanted["takes"];
  readonly formats: readonly FormatName[];
  /** Whether each brief may say which of the formats it has: nobody named them; default: they are named. */
  readonly own?: boolean;
  /** Whether a hand-out is made too: each slide with its notes. */
  readonly withNotes: boolean;
  /** How far the briefs' authors are trusted: a stranger's deck that would run its author's code is refused. Default: as a program's. */
  readonly trust?: Trust;
  /** An Ed25519 private key to sign PDFs with; null for none. */
  readonly key: KeyObject | null;
  /** What was made before; default: the shells alone. */
  readonly kept?: Kept;
  /** Whether it is said of each output why it was made, or was not. */
  readonly explain?: boolean;
  /** ISO date and time of the PDFs, where the environment sets one; else each has its brief's date. */
  readonly date: string | null;
}
