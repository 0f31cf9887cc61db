/**
 * Where the time of a command goes: runs it under V8's sampling profiler, and gives for each thread the milliseconds of each
 * stage, by the functions that stand for them. What a stage's functions call is theirs, but for what is a stage of its own. On a
 * quiet machine, after `pnpm build`:
 *
 *     node bench/profile.ts report build emerging-donor --lang en --format pdf --no-cache
 *     node bench/profile.ts desk check emerging-donor --strict
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A stage's name, and its functions, as they are called in our code and in Node. */
const stages: readonly (readonly [stage: string, functions: readonly string[]])[] = [
  ["wait (the browser, disk)", ["(idle)"]],
  ["clear memory", ["(garbage collector)"]],
  [
    "load modules",
    ["compileSourceTextModule", "link", "loadAndTranslate", "compileForInternalLoader", "compileFunction"],
  ],
  ["read sources, languages, briefs", ["readProject", "readBriefs", "readBrief", "readRoot"]],
  ["compose", ["soundReports", "soundEditions", "composeReports", "composeEditions"]],
  ["check", ["checkProject", "checkEdition"]],
  ["account for the evidence", ["evidenceText", "evidenceParts"]],
  ["try the attached files", ["filesFor", "filesBehind"]],
  ["digests", ["digestOf", "digestParts"]],
  [
    "draw charts",
    ["drawFigures", "draw", "drawCover", "swatches", "paintAlone", "runAsync", "expressionOffences", "shape"],
  ],
  ["fill the page", ["render", "hyphenatePage", "createDivider", "createReportRenderer"]],
  ["hand over to the browser", ["load", "withPage", "print", "measureFlow", "statedItems"]],
  ["parse, inflate and deflate PDFs", ["parseIndirectObject", "parseObject", "zlibSync", "processCallback"]],
  ["finish the PDF", ["finishPdf", "finish"]],
  ["compare its tags with the page", ["checkParity", "taggedItems"]],
  ["look its pages over", ["checkPages", "lintPages"]],
];

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const other = "all else";

function timesOf({ nodes, samples, timeDeltas }: Profile): ReadonlyMap<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Map<number, number>();
  for (const [at, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  const times = new Map<string, number>();
  const waiting: (readonly [node: Node | undefined, stage: string])[] = [[nodes[0], other]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, within] = next;
    if (node === undefined) continue;
    // A bundler tells names that are alike apart by a number.
    const name = node.callFrame.functionName.replace(/\$\d+$/, "");
    const stage = stages.find(([, functions]) => functions.includes(name))?.[0] ?? within;
    times.set(stage, (times.get(stage) ?? 0) + (own.get(node.id) ?? 0));
    for (const child of node.children ?? []) waiting.push([byId.get(child), stage]);
  }
  return times;
}

const project = resolve(import.meta.dirname, "..");
const [app = "", ...words] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "chancery-profile-"));
try {
  const flags = ["--cpu-prof", `--cpu-prof-dir=${folder}`, "--cpu-prof-interval=500"];
  const command = [...flags, "start.mjs", `apps/${app}/src/cli.ts`, ...words];
  const { status } = spawnSync(process.execPath, command, { cwd: project, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`${app} ${words.join(" ")} ended with ${status}`);
  console.log(`${cpus().length} cores, Node ${process.version}: ${[app, ...words].join(" ")}`);
  for (const [at, file] of readdirSync(folder).sort().entries()) {
    const times = timesOf(JSON.parse(readFileSync(join(folder, file), "utf8")) as Profile);
    const all = [...times.values()].reduce((sum, ms) => sum + ms, 0);
    console.log(`\n| thread ${at + 1} | ms | of all |\n|---|--:|--:|`);
    for (const [stage, ms] of [...times].toSorted(([, one], [, two]) => two - one))
      console.log(`| ${stage} | ${Math.round(ms)} | ${Math.round((100 * ms) / all)} % |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
