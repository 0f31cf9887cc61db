import type { Parts } from "./digest.ts";
import type { Store } from "./store.ts";

/** A run of a command, as a whole. */
export interface WholeRun {
  /** Whether one with the same of everything has gone through before, and so nothing is left to be made. A hint, no promise. */
  readonly done: boolean;
  /** For the end of a run that went through. */
  keep(): void;
}

/** @param parts all that the command was told, and every file that it reads */
export function wholeRun(store: Store, command: string, parts: Parts): WholeRun {
  const stage = `run of ${command}`;
  const done = store.get(stage, parts) === true;
  return {
    done,
    keep: () => {
      if (!done) store.put(stage, parts, true);
    },
  };
}
