import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

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

/**
 * Runs Slidev once, in a folder, as a process group of its own: it caches roots per process. What it writes is kept and
 * comes out only as the message of the SlidevFailed that it throws.
 */
export async function runSlidev(folder: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(dirname(manifest), "bin/slidev.mjs"), ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", CI: "1", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (pid !== undefined) running.delete(pid);
  if (code !== 0) throw new SlidevFailed(said.join("").trim() || `Slidev ended with ${code}`);
}
