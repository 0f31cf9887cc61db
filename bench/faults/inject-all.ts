import type { Shown } from "../hostile/try-all.ts";
import { type Aborted, abortBuilds } from "./aborted.ts";
import type { Fault } from "./fault.ts";
import { faults } from "./list.ts";
import { type Known, knownScene } from "./scene.ts";
import { type Outcome, survive } from "./survive.ts";

export interface Wanted {
  /** Whether only what is cheap is injected. */
  readonly short: boolean;
  /** Words of the names of those that are injected; none for all. */
  readonly only: readonly string[];
  /** Builds that are ended at any moment besides. */
  readonly aborted: number;
  readonly seed: number;
}

/**
 * Injects what may go wrong with the machine, the browser and the input into builds of a tiny brief. Expected of each: the exit
 * code, one line that names the cause, no file half written, old outputs whole, a rerun that succeeds and gives the bytes of an
 * undisturbed build, no process and no temporary file left.
 */
export async function injectAll({ short, only, aborted, seed }: Wanted): Promise<Shown> {
  const wanted = faults.filter(
    (fault) => (!short || fault.short) && (only.length === 0 || only.some((words) => fault.name.includes(words))),
  );
  const { scene, known } = await knownScene();
  try {
    console.log("\n| fault | expected | survived | measured | s |\n| --- | --- | --- | --- | --: |");
    const outcomes = await injectEach(wanted, known);
    const survived = outcomes.filter(({ wrong }) => wrong.length === 0).length;
    console.log(`\nfaults survived ${survived} of ${wanted.length}`);
    const ended = aborted === 0 ? null : await abortBuilds(aborted, seed, known);
    return {
      held: survived === wanted.length && (ended === null || tellAborted(ended)),
      summary: [
        ["faults survived", `${survived} of ${wanted.length}`],
        ["builds ended in the middle", `${ended?.builds ?? 0}`],
        [
          "orphans, temporary files after them",
          ended === null ? "not tried" : `${ended.orphans}, ${ended.temporary.length}`,
        ],
        ...outcomes.filter(({ fault }) => /kill/.test(fault.name)).flatMap(recovery),
      ],
    };
  } finally {
    scene.remove();
  }
}

async function injectEach(list: readonly Fault[], known: Known): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const fault of list) {
    const outcome = await survive(fault, known);
    outcomes.push(outcome);
    console.log(rowOf(outcome));
    for (const line of outcome.wrong) console.error(`  ${line}`);
  }
  return outcomes;
}

/** How long it takes until work goes on after a kill. */
const recovery = ({ fault, figures }: Outcome) =>
  figures.length === 0 ? [] : [[`recovery: ${fault.name}`, figures.join("; ")] as const];

const rowOf = ({ fault, wrong, figures, seconds }: Outcome): string =>
  `| ${[fault.name, fault.expected, wrong.length === 0 ? "yes" : "NO", figures.join("; "), seconds.toFixed(1)].join(" | ")} |`;

function tellAborted({ builds, through, orphans, temporary, differing, codes, slowest }: Aborted): boolean {
  const counts = [...codes].sort(([a], [b]) => a - b).map(([code, count]) => `${count} with ${code}`);
  console.log(`\n${builds} builds ended in the middle, ${through} had gone through before (${counts.join(", ")})`);
  console.log(
    `orphans ${orphans}, temporary files ${temporary.length}, all processes gone after ${Math.round(slowest)} ms at most`,
  );
  if (temporary.length > 0) console.error(temporary.join("\n"));
  if (differing.length > 0) console.error(`not as an undisturbed build: ${differing.join(", ")}`);
  return orphans + temporary.length + differing.length === 0;
}
