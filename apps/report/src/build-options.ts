import type { EditionOptions, Store } from "@chancery/cli";
import type { FormatName } from "./formats.ts";

export interface BuildOptions extends EditionOptions {
  readonly formats: readonly FormatName[];
  /** A theme of templates/theme for the PDFs; null for the one that each brief names, or the standard one. */
  readonly theme: string | null;
  /** What was made before; default: nothing is known of it, or kept. */
  readonly store?: Store;
}
