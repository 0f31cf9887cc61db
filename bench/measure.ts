import { spawnSync } from "node:child_process";
import { cpus } from "node:os";

/** Milliseconds that a Node program takes, from the start of its process to its end. Throws with what it wrote where it fails. */
export function timed(
  command: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${command.join(" ")}\n${stdout}${stderr}`);
  return performance.now() - start;
}

export const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** What is measured, by its name. */
export type Works = Readonly<Record<string, (run: number) => number | Promise<number>>>;

/** Does all works in turn, so that a machine that slows down slows all of them; gives the median of each in ms. */
export async function inTurn(works: Works, runs: number): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let run = 0; run < runs; run++)
    for (const [name, work] of Object.entries(works)) times.get(name)?.push(await work(run));
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** A table of medians, and their ratios to one of them. */
export function printTable(title: string, medians: ReadonlyMap<string, number>, unit: string, runs: number): void {
  const one = medians.get(unit) ?? 1;
  console.log(`\n${cpus().length} cores, Node ${process.version}, medians of ${runs}`);
  console.log(`| ${title} | ms | ratio |\n|---|--:|--:|`);
  for (const [name, time] of medians) console.log(`| ${name} | ${Math.round(time)} | ${(time / one).toFixed(2)} |`);
}
