/**
 * What a build costs when nothing has changed: the package manager's own start (`pnpm exec true`), the same with turbo alone, and
 * `pnpm build`, in turn. Builds first, so that nothing is left to do. On a quiet machine:
 *
 *     node bench/no-op.ts [--runs 5]
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { wordsOf } from "../packages/cli/src/words-of.ts";
import { inTurn, printTable } from "./measure.ts";

const project = resolve(import.meta.dirname, "..");
const { values } = wordsOf(import.meta.filename, { options: { runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);

function pnpm(...words: readonly string[]): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync("npx", ["-y", "pnpm@12", ...words], { cwd: project, encoding: "utf8" });
  if (status !== 0) throw new Error(`pnpm ${words.join(" ")}\n${stdout}${stderr}`);
  return performance.now() - start;
}

pnpm("build");
const own = "pnpm exec true";
const times = await inTurn(
  {
    [own]: () => pnpm("exec", "true"),
    "pnpm exec turbo --version": () => pnpm("exec", "turbo", "--version"),
    "pnpm build, nothing changed": () => pnpm("build"),
  },
  runs,
);
printTable("no-op build of everything", times, own, runs);
const more = (times.get("pnpm build, nothing changed") ?? 0) - (times.get(own) ?? 0);
console.log(`\n${Math.round(more)} ms above the package manager's own start (bar 500)`);
