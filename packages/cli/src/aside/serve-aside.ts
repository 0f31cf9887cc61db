import { enableCompileCache } from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { AuthorMistake, Problem } from "@chancery/core";

/** What a thread is begun with. */
export interface Begun {
  /** The file of a module. */
  readonly module: string;
  /** Its function that makes an object of `options`. */
  readonly open: string;
  readonly options: unknown;
  /** Where the compiled form of modules is kept. */
  readonly compiled?: string | null;
}

/** A call of one of that object's methods. */
export interface Call {
  readonly number: number;
  readonly method: string;
  readonly words: readonly unknown[];
}

export type Answer =
  | { readonly kind: "made"; readonly number: number; readonly made: unknown }
  | { readonly kind: "problems"; readonly number: number; readonly problems: readonly Problem[] }
  /** A bug: its stack. */
  | { readonly kind: "failed"; readonly number: number; readonly stack: string };

type Opened = Readonly<Record<string, (...words: readonly unknown[]) => Promise<unknown>>>;

/** The thread's own side: answers calls in their order. What it imports takes none of a call's time. */
async function serve({ module, open, options, compiled = null }: Begun): Promise<void> {
  if (compiled !== null) enableCompileCache(compiled);
  const modules = (await import(pathToFileURL(module).href)) as Readonly<Record<string, (options: unknown) => Opened>>;
  const opened = modules[open]?.(options);
  await opened?.["warm"]?.();
  let turn: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", ({ number, method, words }: Call) => {
    turn = turn
      .then(() => opened?.[method]?.(...words))
      .then(
        (made): Answer => ({ kind: "made", number, made }),
        (cause: unknown): Answer =>
          isMistake(cause)
            ? { kind: "problems", number, problems: cause.problems }
            : { kind: "failed", number, stack: cause instanceof Error ? (cause.stack ?? cause.message) : `${cause}` },
      )
      .then((answer) => parentPort?.postMessage(answer));
  });
  parentPort?.postMessage("ready");
}

/** By its name, for to import its class would take longer than most calls. */
const isMistake = (cause: unknown): cause is AuthorMistake => cause instanceof Error && cause.name === "AuthorMistake";

await serve(workerData as Begun);
