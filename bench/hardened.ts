/**
 * What strangers' content can do, and what is survived: hostile values, addresses, templates, files and requests, bombs and
 * mutations, then faults of machine, browser and input, each for real; at the end one table. Exits 1 where anything got through.
 *
 *     pnpm hardened [--short] [--part hostile|faults] [--seed 1] [--cases 1000] [--aborted 100] [--only WORDS]
 *
 * `--short` takes what is cheap, and leaves out the bare browser and the aborted builds: CI runs its faults, and
 * `hostile.test.ts` the rest. `--only` takes the faults whose names have these words. The whole takes an hour on two busy cores.
 */
import { wordsOf } from "../packages/cli/src/words-of.ts";
import { suggest } from "../packages/core/src/index.ts";

const { values } = wordsOf(import.meta.filename, {
  options: {
    short: { type: "boolean", default: false },
    part: { type: "string" },
    seed: { type: "string", default: "1" },
    cases: { type: "string" },
    aborted: { type: "string" },
    only: { type: "string", multiple: true },
  },
});
const { short, part, only = [] } = values;
const parts = ["hostile", "faults"] as const;
if (part !== undefined && !parts.some((known) => known === part)) {
  console.error(`error: there is no part "${part}": ${suggest(part, parts)}`);
  process.exit(1);
}
const seed = Number(values.seed);
const cases = Number(values.cases ?? (short ? 40 : 1000));
const aborted = Number(values.aborted ?? (short || only.length > 0 ? 0 : 100));

const summary: (readonly [measured: string, figure: string])[] = [];
let held = true;
if (part !== "faults") {
  // Read once it is wanted: its help and a wrong word are answered at once.
  const { tryAll } = await import("./hostile/try-all.ts");
  const hostile = await tryAll({ short, seed, cases });
  summary.push(...hostile.summary);
  held &&= hostile.held;
}
if (part !== "hostile") {
  const { injectAll } = await import("./faults/inject-all.ts");
  const faults = await injectAll({ short, only, aborted, seed });
  summary.push(...faults.summary);
  held &&= faults.held;
}
console.log("\n| in all | |\n| --- | --: |");
for (const [measured, figure] of summary) console.log(`| ${measured} | ${figure} |`);
process.exitCode = held ? 0 : 1;
