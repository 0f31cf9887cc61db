import type { Worker } from "node:worker_threads";
import { madeOf } from "./made-of.ts";
import type { Answer, Begun, Call } from "./serve-aside.ts";
import { startThread } from "./start-thread.ts";

export interface AsideOptions {
  /** Seconds of processor time that one call may take: of the processor, for the machine may be busy. */
  readonly seconds: number;
  /** Megabytes that its values may take. */
  readonly megabytes: number;
}

/** What a call made; or the limit that it was over, in words. */
export type Limited<Made> = { readonly made: Made } | { readonly over: string };

export type Aside = <Made>(method: string, ...words: readonly unknown[]) => Promise<Limited<Made>>;

const usual: AsideOptions = { seconds: 20, megabytes: 1000 };

/** Milliseconds between two looks at what a call has taken. */
const interval = 100;

/** A call may take so many times as long by the clock as of the processor: while code of Node's own runs, nobody can ask. */
const waiting = 10;

/**
 * A thread beside this one for work that may take any time or memory, such as drawing by a specification that somebody wrote:
 * a call that is over a limit is ended with its thread, and the next begins another. None is started before the first call.
 *
 * @param begun a module, and its function whose object's methods are called; options and words are copied to the thread
 */
export function openAside(begun: Begun, limits: AsideOptions = usual): Aside {
  let thread: Promise<Worker> | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let number = 0;
  const call = async (method: string, words: readonly unknown[]): Promise<Limited<unknown>> => {
    thread ??= startThread(begun, limits.megabytes);
    const worker = await thread;
    number += 1;
    const answer = await answerOf(worker, { number, method, words }, limits);
    if ("over" in answer) {
      thread = null;
      return answer;
    }
    return { made: madeOf(answer) };
  };
  // One after the other, for each has the whole of the limit.
  return <Made>(method: string, ...words: readonly unknown[]) => {
    const mine = turn.then(() => call(method, words)) as Promise<Limited<Made>>;
    turn = mine.catch(() => {});
    return mine;
  };
}

/** Asks the thread, and ends it where it goes on for too long or takes too much. */
async function answerOf(
  worker: Worker,
  call: Call,
  { seconds, megabytes }: AsideOptions,
): Promise<Answer | { readonly over: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer | { readonly over: string }>();
  const failed = (cause: Error & { readonly code?: string }): void => {
    if (cause.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({ over: `${megabytes} MB of memory` });
    else reject(cause);
  };
  worker.on("message", resolve).on("error", failed);
  worker.ref();
  const end = (over: string): void => {
    resolve({ over });
    void worker.terminate();
  };
  const longest = setTimeout(() => end(`${seconds * waiting} seconds`), seconds * waiting * 1000);
  void watch(worker, seconds, promise).then((over) => (over === null ? null : end(over)));
  worker.postMessage(call);
  try {
    return await promise;
  } finally {
    clearTimeout(longest);
    worker.off("message", resolve).off("error", failed);
    worker.unref();
  }
}

/** Looks at what the thread takes until it has answered; the limit, once it is over that. */
async function watch(worker: Worker, seconds: number, answered: Promise<unknown>): Promise<string | null> {
  const before = await worker.cpuUsage().catch(() => null);
  const done = answered.then(
    () => true,
    () => true,
  );
  while (before !== null && !(await Promise.race([done, pause(interval).then(() => false)]))) {
    const taken = await worker.cpuUsage(before).catch(() => null);
    if (taken === null) return null;
    if (taken.user + taken.system > seconds * 1e6) return `${seconds} seconds of the processor`;
  }
  return null;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
