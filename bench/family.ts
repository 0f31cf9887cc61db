/**
 * What a family costs: our whole build of its PDFs, from nothing but the browser, for ten members and for all, with the
 * greatest memory of the process and all its children; and bare prints of the same finished HTML on two reused pages.
 * Programs named with --peer are run on five of the pages, one by one, as `--peer "weasyprint {html} {pdf}"`. On a quiet
 * machine, after `pnpm build`:
 *
 *     node bench/family.ts [--members 200] [--peer COMMAND]...
 *
 * Members are the donors of the project's data, as often as it takes, under invented codes.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openBench } from "../apps/report/src/preview/open-bench.ts";
import { drawFigures } from "../apps/report/src/workshop.ts";
import { openPrinter } from "../packages/chromium/src/index.ts";
import { readRoot } from "../packages/cli/src/index.ts";
import { wordsOf } from "../packages/cli/src/words-of.ts";
import { composeReports, Problems, readProject, standardTheme } from "../packages/core/src/index.ts";

const project = resolve(import.meta.dirname, "..");
const { values } = wordsOf(import.meta.filename, {
  options: { members: { type: "string", default: "200" }, peer: { type: "string", multiple: true, default: [] } },
});
const members = Number(values.members);
const few = Math.min(10, members);
const peerPages = 5;
const folder = mkdtempSync(join(tmpdir(), "chancery-family-"));

/** A copy of the data whose two tables of donors hold so many of them. */
function makeRoot(count: number): string {
  const root = join(folder, `root-${count}`);
  cpSync(join(project, "data"), join(root, "data"), { recursive: true });
  for (const table of ["oda-given", "oda-given-share"]) {
    const file = join(root, `data/sources/oecd-dac1/${table}.csv`);
    const [head = "", ...rows] = readFileSync(file, "utf8").trim().split("\n");
    const byDonor = [...Map.groupBy(rows, (row) => row.slice(0, 3)).entries()].filter(([code]) => donors.has(code));
    const made = Array.from({ length: count }, (_, at) => {
      const code = `X${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`; // no country's
      const [, own = []] = byDonor[at % byDonor.length] ?? [];
      return own.map((row) => row.replace(/^[A-Z]{3},("[^"]*"|[^,]*)/, `${code},$1 ${at}`));
    });
    writeFileSync(file, `${[head, ...made.flat()].join("\n")}\n`);
  }
  return root;
}

/** Those that both tables know. */
const donors = new Set(
  readFileSync(join(project, "data/sources/oecd-dac1/oda-given-share.csv"), "utf8")
    .split("\n")
    .slice(1)
    .map((row) => row.slice(0, 3)),
);

/** The proportional memory of a process and all below it, in MB. */
function memoryOf(pid: number): number {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const [, parent] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      parents.set(Number(parent), [...(parents.get(Number(parent)) ?? []), Number(name)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const below = (id: number): readonly number[] => [id, ...(parents.get(id) ?? []).flatMap(below)];
  return below(pid).reduce((sum, id) => {
    try {
      return sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024;
    } catch {
      return sum;
    }
  }, 0);
}

interface Cost {
  readonly ms: number;
  readonly memory: number;
}

function buildAll(root: string): Promise<Cost> {
  const words = ["build", "donor-profile", "--lang", "en", "--format", "pdf", "--no-cache", "--root", root];
  const start = performance.now();
  const child = spawn(process.execPath, [join(project, "apps/report/src/cli.ts"), ...words], {
    stdio: ["ignore", "ignore", "inherit"],
  });
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

/** The finished pages of a root. */
async function pagesOf(root: string): Promise<readonly string[]> {
  await using bench = openBench(() => {});
  const problems = new Problems();
  const content = readProject(readRoot(root, project), problems);
  const reports = composeReports(content, { briefs: ["donor-profile"], languages: ["en"] }, problems);
  const workshop = bench.workshop(content, standardTheme);
  const pages: string[] = [];
  for (const { document, evidence, language } of reports) {
    const drawings = await drawFigures(document, evidence, workshop.chartist(language), workshop);
    pages.push(workshop.renderer.render(document, drawings, new Map(), "pdf"));
  }
  return pages;
}

async function printBare(pages: readonly string[]): Promise<number> {
  await using printer = openPrinter({ pages: 2 });
  await printer.warm();
  const start = performance.now();
  const waiting = [...pages];
  const work = async (): Promise<void> => {
    for (let html = waiting.shift(); html !== undefined; html = waiting.shift()) await printer.print(html);
  };
  await Promise.all([work(), work()]);
  return performance.now() - start;
}

/** Milliseconds a page. */
function printWith(command: string, pages: readonly string[]): number {
  const file = join(folder, "page.html");
  const start = performance.now();
  for (const html of pages.slice(0, peerPages)) {
    writeFileSync(file, html);
    const filled = command.replaceAll("{html}", file).replaceAll("{pdf}", join(folder, "page.pdf"));
    const { status, stderr } = spawnSync(filled, { shell: true, encoding: "utf8", cwd: folder });
    if (status !== 0) throw new Error(stderr);
  }
  return (performance.now() - start) / Math.min(peerPages, pages.length);
}

try {
  const small = await buildAll(makeRoot(few));
  const root = makeRoot(members);
  const all = await buildAll(root);
  const pages = await pagesOf(root);
  const bare = await printBare(pages);
  const rate = (ms: number): number => 1000 / ms;
  const rows: readonly (readonly [string, number])[] = [
    [`bare prints of the same HTML on two pages, ${members}`, rate(bare / members)],
    [`ours from nothing, ${members}`, rate(all.ms / members)],
    [`ours from nothing, ${few}`, rate(small.ms / few)],
    ...values.peer.map((command) => [`${command}, one by one`, rate(printWith(command, pages))] as const),
  ];
  const [[, floor = 1] = ["", 1]] = rows;
  console.log("| a family | documents a second | ratio |\n|---|--:|--:|");
  for (const [name, each] of rows) console.log(`| ${name} | ${each.toFixed(2)} | ${(each / floor).toFixed(2)} |`);
  const growth = (all.memory / small.memory).toFixed(2);
  console.log(
    `\nmemory: ${Math.round(small.memory)} MB at ${few}, ${Math.round(all.memory)} MB at ${members}: ${growth}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
