import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A process, as proc(5) shows it. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
  /** Hundredths of a second of processor time so far. */
  readonly ticks: number;
  /** Whether it has ended, and nobody has asked how yet. */
  readonly ended: boolean;
}

/** Every process that is below this one, or that tells of the mark: in its environment, its command line or where it stands. */
export function processesOf(pid: number | undefined, mark: string): readonly Process[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(name));
  const below = new Set(pid === undefined ? [] : [pid]);
  // A child has a greater number than its parent, but for when numbers begin anew: two rounds find those, too.
  for (let round = 0; round < 2; round++) for (const { pid: own, parent } of all) if (below.has(parent)) below.add(own);
  return all.filter((one) => !one.ended && one.pid !== process.pid && (below.has(one.pid) || tells(one, mark)));
}

function readProcess(name: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, "utf8");
    const [state = "", parent, group, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    const ticks = Number(fields[8]) + Number(fields[9]);
    return [
      { pid: Number(name), parent: Number(parent), group: Number(group), command, ticks, ended: /[ZX]/.test(state) },
    ];
  } catch {
    return []; // It has ended meanwhile.
  }
}

function tells({ pid, command }: Process, mark: string): boolean {
  if (command.includes(mark)) return true;
  try {
    return (
      readFileSync(`/proc/${pid}/environ`, "utf8").includes(mark) || readlinkSync(`/proc/${pid}/cwd`).includes(mark)
    );
  } catch {
    return false; // Another user's, or it has ended.
  }
}

export const isRenderer = ({ command }: Process): boolean => command.includes("--type=renderer");
export const isBrowser = ({ command }: Process): boolean =>
  command.includes("--user-data-dir=") && !command.includes("--type=");

/** Kilobytes of memory that processes hold now; what they share is counted for each. */
export function memoryOf(processes: readonly Process[]): number {
  return processes.reduce((sum, { pid }) => {
    try {
      return sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      return sum;
    }
  }, 0);
}
