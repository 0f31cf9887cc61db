/**
 * What a deck costs: the first build (Slidev builds the shell), a rebuild after one fact changed, and a rebuild with
 * nothing changed, each a process of its own, against `slidev build` of the same shell alone. Run on a quiet machine,
 * after `pnpm build`, which bundles the apps:
 *
 *     node bench/deck.ts [--runs 5]
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeSources } from "../apps/slides/src/shell/build-shell.ts";
import { openWorkshop } from "../apps/slides/src/workshop.ts";
import { readRoot } from "../packages/cli/src/index.ts";
import { Problems, readProject } from "../packages/core/src/index.ts";

const project = resolve(import.meta.dirname, "..");
const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), "chancery-bench-"));
const root = join(folder, "root");
const fact = join(root, "data/sources/smart-diplomacy/facts.yaml");

function timed(command: readonly string[], cwd: string, environment: Readonly<Record<string, string>> = {}): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const repeat = (work: (run: number) => number): number => median(Array.from({ length: runs }, (_, run) => work(run)));

const slides = (cache: string, formats: readonly string[]): number =>
  timed(
    [join(project, "apps/slides/src/cli.ts"), "build", "emerging-donor", "--lang", "en", "--root", root].concat(
      formats.flatMap((format) => ["--format", format]),
    ),
    project,
    { XDG_CACHE_HOME: cache },
  );

/** Another value of one fact that the deck quotes, the same number of times each run. */
function changeFact(run: number): void {
  const text = readFileSync(fact, "utf8");
  writeFileSync(fact, text.replace(/value: (6\d\.\d) million/, `value: 6${run % 10}.${(run + 3) % 10} million`));
}

async function plainSlidev(): Promise<() => number> {
  const files = readRoot(root, project);
  const { tokens } = readProject(files, new Problems());
  if (tokens === null) throw new Error("the theme is missing");
  await using workshop = openWorkshop(files, tokens, () => {});
  const shell = join(folder, "shell");
  await writeSources(shell, workshop.sources);
  const manifest = createRequire(join(project, "apps/slides/package.json")).resolve("@slidev/cli/package.json");
  const command = [join(dirname(manifest), "bin/slidev.mjs"), "build", "slides.md", "--base", "./", "--out", "dist"];
  return () => timed(command, shell);
}

try {
  cpSync(join(project, "data"), join(root, "data"), { recursive: true });
  const slidev = await plainSlidev();
  const warm = join(folder, "cache");
  slides(warm, ["site"]); // unpacks the browser, builds the shell
  const plain = repeat(() => slidev());
  const rows = {
    "slidev build (shell alone)": plain,
    "first build of the site": repeat((run) => {
      const cache = join(folder, `cache-${run}`);
      cpSync(warm, cache, { recursive: true, filter: (path) => !/\/(?:made|outputs)$/.test(path) });
      return slides(cache, ["site"]);
    }),
    "site, one fact changed": repeat((run) => {
      changeFact(run);
      return slides(warm, ["site"]);
    }),
    "site, nothing changed": repeat(() => slides(warm, ["site"])),
    "site and PDF, one fact changed": repeat((run) => {
      changeFact(run);
      return slides(warm, ["site", "pdf"]);
    }),
  };
  for (const [name, time] of Object.entries(rows))
    console.log(`${name.padEnd(34)} ${String(Math.round(time)).padStart(7)} ms  ${(time / plain).toFixed(2)} x`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
