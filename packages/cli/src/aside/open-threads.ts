import { getHeapStatistics, setFlagsFromString } from "node:v8";
import type { Worker } from "node:worker_threads";
import { AuthorMistake, error } from "@chancery/core";
import { madeOf } from "./made-of.ts";
import type { Answer, Begun, Call } from "./serve-aside.ts";
import { startThread } from "./start-thread.ts";

/** Calls a method; words and what is made are copied from thread to thread. Rejects as the method does. */
export type Calls = <Made>(method: string, ...words: readonly unknown[]) => Promise<Made>;

/** Threads beside this one, which end with it, or when they are disposed of. */
export interface Threads extends AsyncDisposable {
  readonly call: Calls;
}

/** A thread may have as much memory as this one. */
const usualMegabytes = Math.floor(getHeapStatistics().heap_size_limit / 1e6);

/**
 * Threads for work that would hold up this one, each started when there is more to do than those before can. Work that takes
 * all memory there is ends as a Problem, and a thread that ends otherwise in the middle of a call as a bug; others go on.
 *
 * @param begun a module, and its function whose object's methods are called
 */
export function openThreads(begun: Begun, most: number, megabytes = usualMegabytes): Threads {
  // Several heaps grow beside each other: none to more than twice what lives in it, for a few hundredths of the time.
  setFlagsFromString("--heap-growing-percent=100");
  const threads = new Set<Promise<Worker>>();
  const idle: Promise<Worker>[] = [];
  const waiting: (() => void)[] = [];
  let free = most;
  let number = 0;
  let over = false;
  const take = (): Promise<Worker> => {
    const known = idle.pop();
    if (known !== undefined) return known;
    const thread = startThread(begun, megabytes);
    threads.add(thread);
    const gone = (): void => void threads.delete(thread);
    thread.then((worker) => worker.once("exit", gone), gone);
    return thread;
  };
  const call = async (method: string, words: readonly unknown[]): Promise<unknown> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      if (over) throw new Error(`"${method}" was asked for when all threads were ended`);
      const thread = take();
      number += 1;
      const answer = await ask(await thread, { number, method, words }, megabytes);
      idle.push(thread);
      return madeOf(answer);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
  return {
    call: <Made>(method: string, ...words: readonly unknown[]) => call(method, words) as Promise<Made>,
    [Symbol.asyncDispose]: async () => {
      over = true;
      await Promise.allSettled([...threads].map(async (thread) => (await thread).terminate()));
    },
  };
}

/** A thread that has answered waits for the next call: only one that is asked can end. */
async function ask(worker: Worker, asked: Call, megabytes: number): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const failed = (cause: Error & { readonly code?: string }): void =>
    reject(cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory(megabytes) : cause);
  const ended = (code: number): void =>
    reject(new Error(`a thread ended in the middle of "${asked.method}" (exit ${code})`));
  worker.on("message", resolve).on("error", failed).on("exit", ended);
  worker.ref();
  try {
    worker.postMessage(asked);
    return await promise;
  } finally {
    worker.off("message", resolve).off("error", failed).off("exit", ended);
    worker.unref();
  }
}

const outOfMemory = (megabytes: number): AuthorMistake =>
  new AuthorMistake([
    error(
      "out-of-memory",
      `this takes more than the ${megabytes} MB of memory that Node may have`,
      null,
      "divide the document or shorten its tables, or give Node more: NODE_OPTIONS=--max-old-space-size=8000",
    ),
  ]);
