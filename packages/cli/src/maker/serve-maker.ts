import { AuthorMistake, type Files } from "@chancery/core";
import type { MakerNews, Order, Seen } from "./order.ts";

/** An order as its maker gets it. */
export interface Job extends Order {
  /** All files of the content root. */
  readonly files: Files;
  /** Whether no later order has come. */
  current(): boolean;
  /** Settles once its pages are seen, or it is overtaken: till then the processor is left to who draws them. */
  seen(): Promise<void>;
  /** Says something to the desk, unless a later order has come. */
  tell(told: MakerNews): void;
}

/** Thrown by `proceed` out of work whose order has been overtaken. */
class Overtaken extends Error {}

/** Ends the work on an order that a later one has overtaken. */
export function proceed(job: Pick<Job, "current">): void {
  if (!job.current()) throw new Overtaken();
}

/** Takes orders from the process that forked this one until it leaves, by its own will or not; then `close` comes first. */
export function serveMaker(make: (job: Job) => Promise<void>, close: () => Promise<void>): void {
  const files = new Map<string, string>();
  let last = -1;
  let sight = Promise.withResolvers<void>();
  const send = (number: number, told: MakerNews): void => {
    // The desk may leave in the same moment: nobody is there to be told then.
    if (process.connected) process.send?.({ number, told }, undefined, undefined, () => {});
  };
  process.on("message", (message: Order | Seen) => {
    if ("seen" in message) {
      if (message.seen === last) sight.resolve();
      return;
    }
    const order = message;
    last = order.number;
    sight.resolve();
    sight = Promise.withResolvers<void>();
    const { promise } = sight;
    for (const [path, text] of order.changed) {
      if (text === null) files.delete(path);
      else files.set(path, text);
    }
    const current = (): boolean => last === order.number;
    const tell = (told: MakerNews): void => {
      if (current()) send(order.number, told);
    };
    make({ ...order, files: new Map(files), current, seen: () => promise, tell }).then(
      () => tell({ kind: "done" }),
      (cause) => {
        const told = explain(cause);
        if (told !== null) tell(told);
        tell({ kind: "done" });
      },
    );
  });
  process.once("disconnect", () => void close().finally(() => process.exit(0)));
  // Ctrl-C reaches every process of a terminal: the desk tells its makers when to leave.
  for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => {});
  process.once("SIGTERM", () => void close().finally(() => process.exit(0)));
}

function explain(cause: unknown): MakerNews | null {
  if (cause instanceof Overtaken) return null;
  if (cause instanceof AuthorMistake) return { kind: "problems", problems: cause.problems };
  return { kind: "failed", stack: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
}
