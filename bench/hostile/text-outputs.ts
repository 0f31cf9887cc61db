import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build as buildReport } from "../../apps/report/src/build.ts";
import type { FormatName } from "../../apps/report/src/formats.ts";
import { build as buildSlides } from "../../apps/slides/src/build.ts";
import { AuthorMistake } from "../../packages/core/src/index.ts";
import { project, writeFiles } from "./base.ts";

/** What a build made of a root: each file by its path below the brief's folder. */
export type Outputs = ReadonlyMap<string, Uint8Array>;

export interface Wanted {
  readonly reports: readonly FormatName[];
  readonly decks: readonly ("site" | "pptx")[];
}

const silent = { interactive: false, out: () => {}, err: () => {} };

/** Builds the root's report and deck. Throws what the build throws: the payloads in it are values, and none stops it. */
export async function buildAll(
  files: Iterable<readonly [string, string]>,
  folder: string,
  { reports, decks }: Wanted,
): Promise<Outputs> {
  const [root, out] = [join(folder, "root"), join(folder, "out")];
  mkdirSync(root, { recursive: true });
  writeFiles(root, files);
  const trust = { untrusted: true, allowNoSandbox: true };
  const options = { root, project, out, briefs: [], languages: [], key: null, date: null, trust };
  try {
    if (reports.length > 0) await buildReport({ ...options, formats: reports, theme: null }, silent, { files: null });
    if (decks.length > 0) await buildSlides({ ...options, formats: decks, withNotes: false }, silent, { files: null });
  } catch (cause) {
    if (!(cause instanceof AuthorMistake)) throw cause;
    const told = cause.problems.filter(({ severity }) => severity === "error").slice(0, 5);
    throw new Error(
      told.map(({ rule, message, place }) => `${rule} ${place?.file}:${place?.line} ${message}`).join("\n"),
    );
  }
  const made = join(out, "tiny");
  const paths = readdirSync(made, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(made.length + 1), readFileSync(path)] as const;
    }),
  );
}
