/**
 * What may go wrong with the machine, the browser and the input, each injected for real into builds of a tiny brief:
 *
 *     node bench/faults.ts [--only WORDS] [--short] [--aborted 100] [--seed 1]
 *
 * Expected of each: the exit code, one line that names the cause, no file half written, old outputs whole, a rerun that
 * succeeds and gives the bytes of an undisturbed build, no process and no temporary file left. `--short` takes those that
 * are cheap; `--aborted` besides ends so many builds at any moment. Exits 1 where one is not survived.
 */

import { wordsOf } from "../packages/cli/src/words-of.ts";
import { type Aborted, abortBuilds } from "./faults/aborted.ts";
import type { Fault } from "./faults/fault.ts";
import { faults } from "./faults/list.ts";
import { type Known, knownScene } from "./faults/scene.ts";
import { type Outcome, survive } from "./faults/survive.ts";

const { values } = wordsOf(import.meta.filename, {
  options: {
    only: { type: "string", multiple: true },
    short: { type: "boolean", default: false },
    aborted: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
  },
});

const wanted = faults.filter(
  ({ name, short }) => (!values.short || short) && (values.only?.some((words) => name.includes(words)) ?? true),
);

async function injectAll(list: readonly Fault[], known: Known): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const fault of list) {
    const outcome = await survive(fault, known);
    outcomes.push(outcome);
    console.log(rowOf(outcome));
    for (const line of outcome.wrong) console.error(`  ${line}`);
  }
  return outcomes;
}

const rowOf = ({ fault, wrong, figures, seconds }: Outcome): string =>
  `| ${[fault.name, fault.expected, wrong.length === 0 ? "yes" : "NO", figures.join("; "), seconds.toFixed(1)].join(" | ")} |`;

function tellAborted({ builds, orphans, temporary, differing, codes, slowest }: Aborted): boolean {
  const counts = [...codes].sort(([a], [b]) => a - b).map(([code, count]) => `${count} with ${code}`);
  console.log(`\n${builds} builds ended in the middle (${counts.join(", ")})`);
  console.log(
    `orphans ${orphans}, temporary files ${temporary.length}, all processes gone after ${Math.round(slowest)} ms at most`,
  );
  if (temporary.length > 0) console.error(temporary.join("\n"));
  if (differing.length > 0) console.error(`not as an undisturbed build: ${differing.join(", ")}`);
  return orphans + temporary.length + differing.length === 0;
}

const { scene, known } = await knownScene();
try {
  console.log("| fault | expected | survived | measured | s |\n| --- | --- | --- | --- | --: |");
  const outcomes = await injectAll(wanted, known);
  const survived = outcomes.filter(({ wrong }) => wrong.length === 0).length;
  console.log(`\nfaults survived ${survived} of ${wanted.length}`);
  const builds = Number(values.aborted);
  const tidy = builds === 0 || tellAborted(await abortBuilds(builds, Number(values.seed), known));
  process.exitCode = survived === wanted.length && tidy ? 0 : 1;
} finally {
  scene.remove();
}
