import { existsSync } from "node:fs";
import { getCompileCacheDir } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { bundleFolder, engineHash } from "../start/engine.ts";
import type { Begun } from "./serve-aside.ts";

const project = resolve(import.meta.dirname, "../../../..");

/** Megabytes for values that were just made. With Node's usual 100 or more a thread is no faster, and that much larger. */
const young = 48;

/** Starts a thread, which holds nobody up who wants to leave. */
export async function startThread(begun: Begun, megabytes: number): Promise<Worker> {
  const { serve, module } = filesOf(begun.module);
  const compiled = getCompileCacheDir();
  const worker = new Worker(serve, {
    workerData: { ...begun, module, compiled: compiled === undefined ? null : dirname(compiled) } satisfies Begun,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: young },
  });
  await new Promise<void>((begin, reject) => {
    worker.once("message", () => begin());
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`a thread ended before it began (exit ${code})`)));
  });
  worker.unref();
  return worker;
}

/** As an app is: from the bundle of exactly this engine where there is one, which starts in a fifth of the time. */
function filesOf(module: string): { readonly serve: string; readonly module: string } {
  const source = { serve: join(import.meta.dirname, "serve-aside.ts"), module };
  const [, name] = /\/packages\/([a-z]+)\/src\/index\.ts$/.exec(module) ?? [];
  const folder = name === undefined ? null : bundleFolder(project, engineHash());
  if (folder === null) return source;
  const bundled = { serve: join(folder, "serve-aside.js"), module: join(folder, `package-${name}.js`) };
  return existsSync(bundled.module) ? bundled : source;
}
