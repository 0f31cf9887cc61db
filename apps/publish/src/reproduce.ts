import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interruptible, type Terminal, withOwnTemporary } from "@chancery/cli";
import { AuthorMistake, error } from "@chancery/core";
import type { BuildManifest } from "./build-manifest.ts";
import { type Comparison, compareManifests } from "./compare-manifests.ts";
import { makeManifest } from "./make-manifest.ts";
import { type Run, runsFor } from "./named-outputs.ts";
import { project } from "./versions.ts";
import { indexName, writeIndex } from "./write-index.ts";

/**
 * Builds anew what a manifest names, in a folder of its own and from nothing that was kept, and compares. Throws
 * AuthorMistake where the build fails.
 */
export function reproduce(first: BuildManifest, root: string, terminal: Terminal): Promise<Comparison> {
  return withOwnTemporary(() => buildAndCompare(first, root, terminal));
}

async function buildAndCompare(first: BuildManifest, root: string, terminal: Terminal): Promise<Comparison> {
  const out = mkdtempSync(join(tmpdir(), "chancery-reproduce-"));
  const running = new AbortController();
  const clear = async (): Promise<void> => {
    running.abort();
    rmSync(out, { recursive: true, force: true });
  };
  try {
    return await interruptible(async () => {
      for (const run of runsFor(first)) await buildAnew(run, { first, root, out, terminal, signal: running.signal });
      if (first.outputs.some(({ path }) => path === indexName))
        await writeIndex(root, out, { ...terminal, out: () => {} });
      return compareManifests(
        first,
        makeManifest({ root, out, shard: first.shard, date: first.date, untrusted: false }),
      );
    }, clear);
  } finally {
    await clear();
  }
}

interface Anew {
  readonly first: BuildManifest;
  readonly root: string;
  readonly out: string;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

function buildAnew({ app, options }: Run, { first, root, out, terminal, signal }: Anew): Promise<void> {
  terminal.err(`building anew: ${app}`);
  const { shard, date } = first;
  const part = shard === null ? [] : ["--shard", `${shard.index}/${shard.of}`];
  const program = join(project, "apps", app, "src/cli.ts");
  const environment: NodeJS.ProcessEnv = { ...process.env };
  delete environment["SOURCE_DATE_EPOCH"];
  if (date !== null) environment["SOURCE_DATE_EPOCH"] = String(Math.floor(Date.parse(date) / 1000));
  const child = spawn(
    process.execPath,
    [program, "build", ...options, "--root", root, "--out", out, "--no-cache", ...part],
    {
      env: environment,
      stdio: ["ignore", "ignore", "inherit"],
      signal,
    },
  );
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) =>
      code === 0
        ? done()
        : fail(new AuthorMistake([error("build-failed", `the ${app} could not be built anew`, null, "see above")])),
    );
  });
}

/** What came of it, in lines: the counts, each output that is not the same, and what may be why. */
export function comparisonLines({ same, differing, missing, added, reasons }: Comparison): readonly string[] {
  const all = same.length + differing.length + missing.length;
  const named = (word: string, paths: readonly string[]): readonly string[] => paths.map((path) => `  ${word} ${path}`);
  return [
    `${same.length} of ${all} outputs are the same, byte for byte`,
    ...named("differs", differing),
    ...named("not made", missing),
    ...named("not in the manifest", added),
    ...reasons.map((reason) => `  not as it was: ${reason}`),
  ];
}

export const isSame = ({ differing, missing, added }: Comparison): boolean =>
  differing.length + missing.length + added.length === 0;
