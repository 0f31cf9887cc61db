/**
 * What strangers' content can do: hostile values, addresses, templates, files and requests, bombs and mutations, each tried for
 * real, and what of it got through. Exits 1 where anything did.
 *
 *     pnpm hostile [--short] [--seed 1] [--cases 1000]
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { wordsOf } from "../packages/cli/src/words-of.ts";
import { project, type Tried } from "./hostile/base.ts";
import { bombNames } from "./hostile/bomb.ts";
import { tryBombs } from "./hostile/bombs.ts";
import { tryCharts } from "./hostile/charts.ts";
import { fuzz } from "./hostile/fuzz.ts";
import { tryBaseline, tryPages } from "./hostile/page.ts";
import { tryPreview } from "./hostile/preview.ts";
import { tryKeys, tryPaths, tryUrls } from "./hostile/refused.ts";
import { tryTexts } from "./hostile/texts.ts";

const { values } = wordsOf(import.meta.filename, {
  options: {
    short: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    cases: { type: "string" },
  },
});

/** Of the bombs that take a process each, the short form sets off one of each kind. */
const fewBombs = ["aliases of aliases", "YAML nested by brackets", "a million rows", "a workbook of many rows"];

console.log("| payloads | tried | leaked |\n|---|--:|--:|");
const leaked: string[] = [];
const tell = ({ group, tried, leaked: own }: Tried, counts = true): void => {
  console.log(`| ${group} | ${tried} | ${own.length} |`);
  if (counts) leaked.push(...own.map((how) => `${group}: ${how}`));
};
for (const tried of await tryTexts(!values.short)) tell(tried);
tell(tryUrls());
tell(tryKeys());
tell(tryPaths());
tell(await tryCharts(!values.short));
tell(await tryPreview());
const bombs = tryBombs(values.short ? fewBombs : bombNames);
tell(bombs);
tell(await tryPages());
if (!values.short) tell(await tryBaseline(), false);
console.log(
  `\nbombs: refused in at most ${bombs.slowest} ms of the processor and ${bombs.largest} MB (limits: 2,000 ms, 500 MB)`,
);

console.log(`\n| mutations, seed ${values.seed} | cases | refused | faults |\n|---|--:|--:|--:|`);
for (const { what, cases, refused, faults } of await fuzz(
  Number(values.cases ?? (values.short ? 40 : 1000)),
  Number(values.seed),
)) {
  console.log(`| ${what} | ${cases} | ${refused} | ${faults.length} |`);
  leaked.push(...faults.map((fault) => `${what}: ${fault}`));
}
for (const one of leaked) console.error(one);

// What is injected into running builds has a command of its own, whose table follows.
const faults = join(project, "bench/faults.ts");
if (!values.short && existsSync(faults)) await import(faults);
if (leaked.length > 0) process.exitCode = 1;
