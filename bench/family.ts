/**
 * What a family costs: our whole build of its PDFs, from nothing but the browser, for ten members and for all, with the
 * greatest memory of the process and all its children; and the bare browser printing the same finished HTML on two reused
 * pages. With --peers the programs of `peers/` that are installed are run on five of the documents, one by one. On a quiet
 * machine, after `pnpm build`:
 *
 *     node bench/family.ts [--members 200] [--runs 3] [--peers]
 *     node bench/family.ts --changed [--format pdf]    only: one cell changed, until the editions that quote it are found, and made
 *
 * Members are the donors of the project's data, as often as it takes, under invented codes.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openBench } from "../apps/report/src/preview/open-bench.ts";
import { drawFigures } from "../apps/report/src/workshop.ts";
import { readRoot } from "../packages/cli/src/index.ts";
import { composeReports, Problems, readProject, standardTheme } from "../packages/core/src/index.ts";
import { changeOneCell, makeRoot } from "./family/make-root.ts";
import { memoryOf } from "./family/memory.ts";
import { printBare } from "./family/print-bare.ts";
import { median } from "./measure.ts";
import { writeNear } from "./peers/near-document.ts";
import { documentPeers, type Race } from "./peers/peers.ts";

const project = resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    members: { type: "string", default: "200" },
    runs: { type: "string", default: "3" },
    peers: { type: "boolean", default: false },
    changed: { type: "boolean", default: false },
    format: { type: "string", default: "html" },
  },
});
const members = Number(values.members);
const runs = Number(values.runs);
const few = Math.min(10, members);
const peerPages = 5;
const folder = mkdtempSync(join(tmpdir(), "chancery-family-"));
const command = [join(project, "start.mjs"), join(project, "apps/report/src/cli.ts")];
const family = ["build", "donor-profile", "--lang", "en"];

interface Cost {
  readonly ms: number;
  readonly memory: number;
}

function buildAll(root: string): Promise<Cost> {
  const words = [...family, "--format", "pdf", "--no-cache", "--root", root];
  const start = performance.now();
  const child = spawn(process.execPath, [...command, ...words], { stdio: ["ignore", "ignore", "inherit"] });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0));
  }, 1000);
  return new Promise((done, fail) => {
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code === 0) done({ ms: performance.now() - start, memory });
      else fail(new Error(`the build of ${root} ended with ${code}`));
    });
  });
}

/** The finished pages of a root; of some the same for other programs, in folders by number. */
async function pagesOf(root: string): Promise<readonly string[]> {
  await using bench = openBench(() => {});
  const problems = new Problems();
  const content = readProject(readRoot(root, project), problems);
  const reports = composeReports(content, { briefs: ["donor-profile"], languages: ["en"] }, problems);
  const workshop = bench.workshop(content, standardTheme);
  const pages: string[] = [];
  for (const [at, { document, evidence, language }] of reports.entries()) {
    const drawings = await drawFigures(document, evidence, workshop.chartist(language), workshop);
    const html = workshop.renderer.render(document, drawings, new Map(), "pdf");
    pages.push(html);
    if (at < peerPages) writeNear(document, drawings.figures, html, join(folder, `near-${at}`));
  }
  return pages;
}

/** Milliseconds a document. */
const printWith = (peer: Race): number =>
  median(Array.from({ length: Math.min(peerPages, members) }, (_, at) => peer(join(folder, `near-${at}`))));

const rate = (ms: number): number => 1000 / ms;

async function race(): Promise<void> {
  const small = await buildAll(makeRoot(folder, few));
  const root = makeRoot(folder, members);
  const all = await buildAll(root);
  const pages = await pagesOf(root);
  const bare: number[] = [];
  for (let run = 0; run < runs; run++) bare.push(await printBare(pages));
  const ours = rate(all.ms / members);
  const peers = values.peers ? await documentPeers() : new Map<string, Race>();
  const rows: readonly (readonly [name: string, rate: number, bar: string])[] = [
    [`ours from nothing, ${members}`, ours, ""],
    [`ours from nothing, ${few}`, rate(small.ms / few), ""],
    [`bare Chromium, two reused pages, the same HTML, ${members}`, rate(median(bare) / members), "0.7"],
    ...[...peers].map(([name, peer]) => [name, rate(printWith(peer)), barOf(name)] as const),
  ];
  console.log(`${cpus().length} cores, Node ${process.version}`);
  console.log("| a family | documents a second | ours to it | bar |\n|---|--:|--:|--:|");
  for (const [name, each, bar] of rows)
    console.log(`| ${name} | ${each.toFixed(2)} | ${(ours / each).toFixed(2)} | ${bar} |`);
  const growth = (all.memory / small.memory).toFixed(2);
  const sizes = `${Math.round(small.memory)} MB at ${few}, ${Math.round(all.memory)} MB at ${members}`;
  console.log(`\nmemory: ${sizes}: ${growth} (bar 1.25)`);
}

const barOf = (peer: string): string => (peer.startsWith("WeasyPrint") ? "3" : peer.includes("md-to-pdf") ? "5" : "");

/** Each run a process of its own, which knows what the one before has made; pages for screens take no browser. */
function change(): void {
  const root = makeRoot(folder, members);
  const times: { readonly all: number; readonly found: number }[] = [];
  for (let run = 0; run <= runs; run++) {
    if (run > 0) changeOneCell(root, run);
    const start = performance.now();
    const words = [...command, ...family, "--format", values.format, "--explain", "--root", root];
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, "cache") };
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { env, encoding: "utf8", maxBuffer: 1e8 });
    if (status !== 0) throw new Error(stdout + stderr);
    if (run === 0) continue;
    const [, same, found] = /^(\d+) briefs are as they were made before: found in (\d+) ms/m.exec(stdout) ?? [];
    if (Number(same) !== members - 1) throw new Error(`${same ?? 0} of ${members} were found to be the same`);
    times.push({ all: performance.now() - start, found: Number(found) });
  }
  const [found, all] = [median(times.map((one) => one.found)), median(times.map((one) => one.all))];
  console.log(
    `one cell changed in a family of ${members}: the one edition that quotes it is found in ${found} ms (bar 500);`,
  );
  console.log(
    `from the start of the command until its ${values.format} is written ${Math.round(all)} ms; medians of ${runs}`,
  );
}

try {
  if (values.changed) change();
  else await race();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
