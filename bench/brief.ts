/**
 * What one brief costs. Cold, each a process of its own: the floor (`floor.ts`, the finished HTML printed by the bare
 * browser), ours from nothing but the browser, a build with nothing changed, `check --strict`. Warm, in one process: one
 * fact changed until its PDF is finished, against bare prints of its HTML on a warm page, as many as it took. With --peers the
 * programs of `peers/` that are installed are run in turn with ours. On a quiet machine, after `pnpm build`:
 *
 *     node bench/brief.ts [brief] [--runs 5] [--peers]
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openBench } from "../apps/report/src/preview/open-bench.ts";
import { finishReport, placeReport, settleReport } from "../apps/report/src/print-report.ts";
import { drawFigures } from "../apps/report/src/workshop.ts";
import { findBrowser } from "../packages/chromium/src/browser/find.ts";
import type { Printer } from "../packages/chromium/src/index.ts";
import { readRoot } from "../packages/cli/src/index.ts";
import { wordsOf } from "../packages/cli/src/words-of.ts";
import {
  composeReports,
  type Document,
  type Files,
  followProject,
  Problems,
  standardTheme,
} from "../packages/core/src/index.ts";
import { type Drawings, withSheet } from "../packages/templating/src/index.ts";
import { inTurn, median, printTable, timed, type Works } from "./measure.ts";
import { writeNear } from "./peers/near-document.ts";
import { documentPeers, worksOf } from "./peers/peers.ts";

const project = resolve(import.meta.dirname, "..");
const { values, positionals } = wordsOf(import.meta.filename, {
  allowPositionals: true,
  options: { runs: { type: "string", default: "5" }, peers: { type: "boolean", default: false } },
});
const runs = Number(values.runs);
const brief = positionals[0] ?? "emerging-donor";
const folder = mkdtempSync(join(tmpdir(), "chancery-bench-"));
const root = join(folder, "root");
const page = join(folder, "page.html");
const fact = "data/sources/smart-diplomacy/facts.yaml";

await using bench = openBench(() => {});
const read = followProject();

interface Made {
  readonly document: Document;
  readonly drawings: Drawings;
  readonly html: string;
  readonly prints: number;
}

/** From files to the finished PDF, as `pnpm dev` makes it, but for what it carries. */
async function make(files: Files): Promise<Made> {
  const problems = new Problems();
  const content = read(files, problems);
  const [edition] = composeReports(content, { briefs: [brief], languages: ["en"] }, problems);
  if (edition === undefined) throw new Error(`${brief} cannot be composed`);
  const workshop = bench.workshop(content, standardTheme);
  const { document, evidence, language } = edition;
  const drawings = await drawFigures(document, evidence, workshop.chartist(language), workshop);
  let prints = 0;
  const { printer: own } = workshop;
  const printer: Printer = {
    warm: () => own.warm(),
    print: (html, options) => {
      prints += 1;
      return own.print(html, options);
    },
    withPage: (use) => own.withPage(use),
    hold: (use) => own.hold(use),
    withSite: (site, use) => own.withSite(site, use),
    close: () => own.close(),
    [Symbol.asyncDispose]: () => own.close(),
  };
  const tools = { drawings, renderer: workshop.renderer, printer };
  const settled = await settleReport(document, await placeReport(document, tools), tools);
  writeFileSync(join(folder, "warm.pdf"), (await finishReport(settled)).bytes);
  return { document, drawings, html: withSheet(settled.html, workshop.renderer.sheet), prints };
}

const changed = (files: Files, run: number): Files =>
  new Map([
    ...files,
    [fact, (files.get(fact) ?? "").replace(/value: 61\.9 million/, `value: 6${(run % 8) + 2}.9 million`)],
  ]);

/** As any program would print it: the page is loaded whole, and nothing of it is looked over. */
const printBare = (html: string): Promise<unknown> =>
  bench.printer.withPage(async ({ load, session }) => {
    await load("<!doctype html><title>Another</title>");
    await load(html);
    return session.send("Page.printToPDF", { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true });
  });

async function warm(files: Files): Promise<void> {
  const times: { readonly ours: number; readonly bare: number; readonly prints: number }[] = [];
  for (let run = 0; run < runs + 2; run++) {
    const start = performance.now();
    const { html, prints } = await make(changed(files, run));
    const ours = performance.now() - start;
    const before = performance.now();
    await printBare(html);
    times.push({ ours, bare: performance.now() - before, prints });
  }
  const counted = times.slice(2);
  const prints = median(counted.map((one) => one.prints));
  const bare = `bare print of its HTML on a warm page, ${prints} of them`;
  printTable(
    "warm",
    new Map([
      [bare, prints * median(counted.map((one) => one.bare))],
      ["one fact changed, until its PDF is finished", median(counted.map((one) => one.ours))],
    ]),
    bare,
    runs,
  );
}

try {
  cpSync(join(project, "data"), join(root, "data"), { recursive: true });
  const files = readRoot(root, project);
  const made = await make(files);
  writeNear(made.document, made.drawings.figures, made.html, folder);
  const { path, environment } = await findBrowser(process.env, () => {});
  const app = (name: string): readonly string[] => [
    join(project, "start.mjs"),
    join(project, "apps", name, "src/cli.ts"),
  ];
  const report = [...app("report"), "build", brief, "--lang", "en", "--format", "pdf", "--root", root];
  timed(report, project);
  const floor = "floor: the bare browser prints the finished HTML";
  const works: Works = {
    [floor]: (run) =>
      timed(
        [join(import.meta.dirname, "floor.ts"), path, join(folder, `profile-${run}`), page, join(folder, "floor.pdf")],
        project,
        environment,
      ),
    "PDF from nothing (--no-cache)": () => timed([...report, "--no-cache"], project),
    "PDF, nothing changed": () => timed(report, project),
    "check --strict": () => timed([...app("desk"), "check", brief, "--strict", "--root", root], project),
    ...(values.peers ? worksOf(await documentPeers(), folder) : {}),
  };
  printTable("cold", await inTurn(works, runs), floor, runs);
  await warm(files);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
