/**
 * What the start of an app costs: the processor time of `--help`, from its source and from its bundle. The compiled form
 * of its modules is kept in both.
 *
 *     node bench/start.ts [--runs 5]
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundle } from "../packages/cli/src/start/bundle.ts";
import { wordsOf } from "../packages/cli/src/words-of.ts";

const project = resolve(import.meta.dirname, "..");
const { values } = wordsOf(import.meta.filename, { options: { runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);
const compiled = join(project, "node_modules/.cache/chancery/compiled");

/** Milliseconds of the processor, in user and system mode, that children of this process have taken so far. */
const start = (file: string): number => {
  const code = `process.argv.splice(1, 1); process.exit = (() => {}); process.once("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(String(Math.round((user + system) / 1000))); }); await import(${JSON.stringify(file)});`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code, "--", "x", "--help"], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  return Number(stderr.trim().split("\n").at(-1));
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const repeat = (file: string): number => {
  start(file); // compiles it
  return median(Array.from({ length: runs }, () => start(file)));
};

const folder = await bundle(project);
console.log("| app | source | bundle | ratio |\n|---|--:|--:|--:|");
for (const app of readdirSync(join(project, "apps")).sort()) {
  const source = repeat(join(project, "apps", app, "src/program.ts"));
  const bundled = repeat(join(folder, `${app}.js`));
  console.log(`| ${app} | ${source} | ${bundled} | ${(bundled / source).toFixed(2)} |`);
}
