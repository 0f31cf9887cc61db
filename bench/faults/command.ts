import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { memoryOf, type Process, processesOf } from "./processes.ts";

/** How a command ended. */
export interface Ended {
  /** As a shell has it: 137 for one that SIGKILL ended. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
  /** Megabytes that it and what it started held at most, looked at ten times a second. */
  readonly memory: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has written so far. */
  said(): string;
  /** It and all that it started, wherever they went. */
  processes(): readonly Process[];
  /** Waits until `look` finds something, and gives it; null where the command ends before. */
  until<T>(look: () => T | null | undefined | false): Promise<T | null>;
}

export interface CommandOptions {
  readonly mark: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Words of the shell that come before the command, such as `ulimit -n 64`. */
  readonly limits?: string;
}

export function startCommand(command: readonly string[], { mark, cwd, environment, limits }: CommandOptions): Running {
  const start = performance.now();
  const shell = limits === undefined ? [] : ["sh", "-c", `${limits}; exec "$@"`, "sh"];
  const [program = "", ...words] = [...shell, process.execPath, ...command];
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { out: "", err: "" };
  child.stdout.on("data", (text: Buffer) => (texts.out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (texts.err += text.toString()));
  const processes = (): readonly Process[] => processesOf(child.pid, mark);
  let memory = 0;
  const look = setInterval(() => {
    memory = Math.max(memory, memoryOf(processes()) / 1024);
  }, 100);
  let over = false;
  const ended = new Promise<Ended>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null): void => {
      clearInterval(look);
      over = true;
      const asShell = code ?? 128 + constants.signals[signal ?? "SIGKILL"];
      resolve({ code: asShell, ...texts, milliseconds: performance.now() - start, memory });
    };
    // What outlives it may hold its streams open: "close" would wait for that.
    child.once("exit", (code, signal) => setTimeout(() => end(code, signal), 50));
  });
  return {
    child,
    ended,
    processes,
    said: () => texts.out + texts.err,
    async until(found) {
      for (;;) {
        const what = found();
        if (what !== null && what !== undefined && what !== false) return what;
        if (over) return null;
        await pause(4);
      }
    },
  };
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
