import { type Files, type Problems, type Project, type Wanted, wantedIds } from "@chancery/core";
import type { Parts } from "./digest.ts";
import { type MadeBriefs, openMadeBriefs } from "./made-briefs.ts";
import { noStore, type Store } from "./store.ts";
import { type WholeRun, wholeRun } from "./whole-run.ts";

export interface Building extends Pick<Wanted, "briefs" | "takes"> {
  readonly store: Store;
  readonly command: string;
  /** The folder of all outputs. */
  readonly out: string;
  /** All that the command is told besides which briefs, and with what it works; these files are among it. */
  told(files: Files): Parts;
}

/** What earlier runs of a command that builds briefs have left. */
export interface EarlierRuns {
  /** Those of just the same files. */
  run(files: Files): WholeRun;
  /** Those of other files, brief by brief; what was found in the briefs that are made already is added to the problems. */
  memory(project: Project, problems: Problems): Recalled;
}

export interface Recalled extends MadeBriefs {
  /** For whoever composes the others. */
  readonly compose: Pick<Wanted, "made" | "watch">;
  /** How long it took to find them, in ms. */
  readonly took: number;
}

/** Nothing is known of an earlier shard: it is not told by what it was asked for. */
export function openEarlierRuns({ store: asked, command, out, briefs, takes, told }: Building): EarlierRuns {
  const store = takes === undefined ? asked : noStore;
  return {
    run: (files) => wholeRun({ store, command, out, parts: { briefs, ...told(files) } }),
    memory: (project, problems) => {
      const start = performance.now();
      const memory = openMadeBriefs({
        store: problems.failed ? noStore : store,
        command,
        out,
        project,
        briefs: wantedIds(project, briefs),
        told: told(new Map()),
      });
      for (const problem of [...memory.made.values()].flatMap(({ found }) => found)) problems.add(problem);
      const made = new Map([...memory.made].map(([id, { languages }]) => [id, languages]));
      return { ...memory, compose: { made, watch: memory.watch }, took: performance.now() - start };
    },
  };
}
