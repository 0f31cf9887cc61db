import { type ChildProcess, fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import type { Files } from "@chancery/core";
import type { MakerNews, Order, Seen } from "./order.ts";

/** A process of another app that makes what it is asked for, and stays warm between orders. */
export interface Maker {
  /** Asks for an edition of the content root as it is now; what was asked for before is overtaken. */
  ask(wanted: Pick<Order, "brief" | "language">, files: Files): void;
  /** Tells that the pages of what was asked for last are seen. */
  seen(): void;
  /** Ends the process, by force where it does not leave. */
  close(): Promise<void>;
}

export interface MakerOptions {
  /** The module that serves orders. */
  readonly module: string;
  /** Whether it gives way to others that want the processor. */
  readonly patient?: boolean;
  readonly told: (told: MakerNews) => void;
}

/** Milliseconds to leave in good order. */
const patience = 5000;

/** Starts no process before it is asked for something; one that ended by itself is started again by the next order. */
export function startMaker({ module, patient = false, told }: MakerOptions): Maker {
  let child: ChildProcess | null = null;
  let known: Files = new Map();
  let number = 0;
  const start = (): ChildProcess => {
    const started = fork(module, [], { serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"] });
    known = new Map();
    if (patient && started.pid !== undefined) setPriority(started.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    started.on("message", (message: { readonly number: number; readonly told: MakerNews }) => {
      if (message.number === number && child === started) told(message.told);
    });
    started.once("exit", (code, signal) => {
      if (child !== started) return;
      child = null;
      told({ kind: "failed", stack: `the process that makes pages has ended (${signal ?? code})` });
      told({ kind: "done" });
    });
    return started;
  };
  return {
    ask({ brief, language }, files) {
      child ??= start();
      number += 1;
      const order: Order = { number, changed: changesOf(known, files), brief, language };
      known = files;
      child.send(order, () => {});
    },
    seen() {
      child?.send({ seen: number } satisfies Seen, () => {});
    },
    async close() {
      const leaving = child;
      child = null;
      if (leaving === null || leaving.exitCode !== null || leaving.signalCode !== null) return;
      const left = new Promise<void>((resolve) => leaving.once("exit", () => resolve()));
      // It may be leaving by itself at this moment.
      leaving.once("error", () => {});
      if (leaving.connected) leaving.disconnect();
      const force = setTimeout(() => leaving.kill("SIGKILL"), patience);
      await left;
      clearTimeout(force);
    },
  };
}

/** What differs between two states of the content root. */
export function changesOf(before: Files, after: Files): ReadonlyMap<string, string | null> {
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => [path, null] as const);
  return new Map([...[...after].filter(([path, text]) => before.get(path) !== text), ...gone]);
}
