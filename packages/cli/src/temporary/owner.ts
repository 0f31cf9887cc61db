import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";

/** As an owner's mark stands in a name: its process, when that started, and on which machine. */
export const markPattern = String.raw`\d+\.[0-9a-z]+\.[0-9a-f]+`;

/** Milliseconds after which what another machine left, or this one before it was started again, is nobody's: a week. */
const foreignFor = 7 * 86_400_000;

let own: string | null = null;

/** What a temporary thing of this process has in its name, so that a later one can tell whether it is still used. */
export function ownMark(): string {
  own ??= `${process.pid}.${startOf(process.pid) ?? "0"}.${machine()}`;
  return own;
}

/**
 * Whether nobody uses a thing any more that has this mark: its process has ended, by SIGKILL or otherwise. Another machine,
 * or container, may share the folder: whether its processes run cannot be seen from here, so its things are left for a week.
 * @param age milliseconds since the thing changed
 */
export function isAbandoned(mark: string, age: number): boolean {
  const [pid = "", start, where] = mark.split(".");
  if (where !== machine()) return age > foreignFor;
  return startOf(Number(pid)) !== start;
}

/** When a process started, in the system's own count; null where it does not run, "0" where the system does not say. */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // Another user's process may be seen but not signalled.
    if ((cause as NodeJS.ErrnoException).code === "ESRCH") return null;
  }
  try {
    // proc(5): behind the name, which may hold anything, the state is the first field and the start the twentieth.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return /^[ZX]$/.test(fields[0] ?? "") ? null : Number(fields[19]).toString(36);
  } catch {
    return "0";
  }
}

let known: string | null = null;

/** This machine since it was started, and this container in it: within it a process's number means one process. */
function machine(): string {
  known ??= createHash("sha256")
    .update(tell(readBoot) + tell(readSpace))
    .digest("hex")
    .slice(0, 8);
  return known;
}

const readBoot = (): string => readFileSync("/proc/sys/kernel/random/boot_id", "utf8");
const readSpace = (): string => readlinkSync("/proc/self/ns/pid");

/** Empty where the system has no such thing. */
function tell(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
