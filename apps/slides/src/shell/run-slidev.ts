import { type ChildProcessByStdio, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire, getCompileCacheDir } from "node:module";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

const manifest = createRequire(import.meta.url).resolve("@slidev/cli/package.json");

/** The version of Slidev that is installed. */
export const slidevVersion = (): string =>
  String((JSON.parse(readFileSync(manifest, "utf8")) as { version: unknown }).version);

/** Slidev failed; the message is what it wrote. */
export class SlidevFailed extends Error {
  override readonly name = "SlidevFailed";
}

const running = new Set<number>();

/** Ends every Slidev that this process has started. */
export function endSlidev(): void {
  for (const pid of running) {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It is gone already.
    }
  }
  running.clear();
}

/** As Vite and Vue name what they build for. */
type Mode = "production" | "development";

interface Running {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** What it wrote so far. */
  said(): string;
  /** Its exit code, once it has ended; null where a signal ended it. */
  readonly code: Promise<number | null>;
}

/** What Slidev may know of the machine. Anything else could change what it makes, as `NODE_ENV` does. */
const known = ["PATH", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SystemRoot"];

/** The whole environment of a Slidev. What reads its settings would leave a cache among the temporary files. */
export function slidevEnvironment(mode: Mode, machine: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const given = known.flatMap((name) => (machine[name] === undefined ? [] : [[name, machine[name]] as const]));
  const settings = { NODE_ENV: mode, NO_COLOR: "1", FORCE_COLOR: "0", CI: "1", TZ: "UTC", LANG: "C.UTF-8" };
  // Half a second of each start is the loading of its modules.
  const cache = getCompileCacheDir();
  const compiled = cache === undefined ? {} : { NODE_COMPILE_CACHE: dirname(cache) };
  return { ...Object.fromEntries(given), ...settings, ...compiled, JITI_FS_CACHE: "false", JITI_CACHE: "false" };
}

/** Slidev in a folder, as a process group of its own: it caches roots per process. */
function launch(folder: string, mode: Mode, args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(dirname(manifest), "bin/slidev.mjs"), ...args], {
    cwd: folder,
    env: slidevEnvironment(mode),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const code = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (ended) => {
      if (pid !== undefined) running.delete(pid);
      resolve(ended);
    });
  });
  return { child, code, said: () => said.join("").trim() };
}

/** Runs Slidev to its end. What it writes is kept, and comes out only as the message of the SlidevFailed that it throws. */
export async function runSlidev(folder: string, args: readonly string[]): Promise<void> {
  const { code, said } = launch(folder, "production", args);
  const ended = await code;
  if (ended !== 0) throw new SlidevFailed(said() || `Slidev ended with ${ended}`);
}

/** Milliseconds between two looks whether the preview answers. */
const pause = 100;

/** Starts Slidev's preview for this machine alone, and waits until it answers. Throws SlidevFailed where it ends before that. */
export async function startSlidev(folder: string, port: number): Promise<{ readonly ended: Promise<unknown> }> {
  const { code, said } = launch(folder, "development", ["slides.md", "--port", String(port), "--log", "error"]);
  let ended = false;
  void code.then(() => {
    ended = true;
  });
  for (;;) {
    if (ended) throw new SlidevFailed(said() || "Slidev ended before its preview could be opened");
    const answer = await fetch(`http://localhost:${port}/`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.ok) return { ended: code };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
