import type { KeyObject } from "node:crypto";
import type { Wanted } from "@chancery/core";
import type { Trust } from "./untrusted.ts";

/** What an app is told of the editions that it shall build, whatever it makes of them. */
export interface EditionOptions {
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
  /** Whether each brief may say which of the formats it has: nobody named them; default: they are named. */
  readonly own?: boolean;
  /** How far the briefs' authors are trusted; default: as a program's. */
  readonly trust?: Trust;
  /** An Ed25519 private key to sign PDFs with; null for none. */
  readonly key: KeyObject | null;
  /** Whether it is said of each output why it was made, or was not. */
  readonly explain?: boolean;
  /** ISO date and time of the PDFs, where the environment sets one; else each has its brief's date. */
  readonly date: string | null;
}
