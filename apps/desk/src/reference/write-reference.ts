import { type Terminal, writeAtomic } from "@chancery/cli";
import { composeReference } from "./compose-reference.ts";

/** Writes the reference for authors, docs/reference.md. */
export function writeReference(file: string, terminal: Terminal): void {
  writeAtomic(file, composeReference());
  terminal.out(`wrote ${file}`);
}
