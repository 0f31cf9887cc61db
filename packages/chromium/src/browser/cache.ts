import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { homedir, tmpdir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Environment } from "./environment.ts";

/** Lists the files of a complete folder with their sizes in bytes; written last, so its presence says that all were. */
const manifest = "complete.json";

/** Where unpacked browsers may lie, best first; the last one is for a home that cannot be written to. */
export function cacheFolders(environment: Environment): string[] {
  const { XDG_CACHE_HOME, CHANCERY_TMPDIR } = environment;
  const home = environment.HOME || homeOfUser();
  const own = XDG_CACHE_HOME ? XDG_CACHE_HOME : home === null ? null : join(home, ".cache");
  const user = process.getuid?.() ?? userInfo().uid;
  const folders = [...(own === null ? [] : [own]), join(CHANCERY_TMPDIR || tmpdir(), `cache-${user}`)];
  return folders.map((folder) => join(folder, "chancery"));
}

/** Null for a user whom the machine does not know, as in a container that runs under any number. */
function homeOfUser(): string | null {
  try {
    return homedir();
  } catch {
    return null;
  }
}

/**
 * The folder `name` in the first usable one of `folders`, filled by `fill` if it is not there yet.
 * Processes may race for it: each fills a temporary sibling and renames it; the loser takes the winner's.
 */
export async function cached(
  folders: readonly string[],
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  for (const folder of folders) if (await isComplete(join(folder, name))) return join(folder, name);
  let refusal: unknown = new Error("no cache folder is given");
  for (const folder of folders) {
    try {
      return await fillFolder(join(folder, name), fill);
    } catch (error) {
      if (!isUnusable(error)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

async function fillFolder(target: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await removeStale(parent, target);
  const draft = await mkdtemp(`${target}.tmp-`);
  try {
    await fill(draft);
    await seal(draft);
    await publish(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}

/** Renames the draft to the target; a folder already there is kept if it is complete and replaced if it is damaged. */
async function publish(draft: string, target: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await rename(draft, target);
    } catch (error) {
      if (!hasCode(error, ["ENOTEMPTY", "EEXIST", "EPERM"]) || attempt === 3) throw error;
      if (await isComplete(target)) return;
      const aside = `${draft}-damaged`;
      await rename(target, aside).catch(() => {});
      await rm(aside, { recursive: true, force: true });
    }
  }
}

/** Flushes every file to the disk, then writes the manifest. */
async function seal(folder: string): Promise<void> {
  const sizes: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    await using file = await open(path, "r");
    await file.sync();
    sizes[path.slice(folder.length + 1)] = (await file.stat()).size;
  }
  await using file = await open(join(folder, manifest), "wx");
  await file.writeFile(JSON.stringify(sizes));
  await file.sync();
}

/** Whether every file of the manifest is there with its full size, and the folder is our own, not planted by another user. */
async function isComplete(folder: string): Promise<boolean> {
  try {
    if (process.getuid && (await stat(folder)).uid !== process.getuid()) return false;
    const sizes: Record<string, number> = JSON.parse(await readFile(join(folder, manifest), "utf8"));
    const checks = Object.entries(sizes).map(async ([name, size]) => (await stat(join(folder, name))).size === size);
    return (await Promise.all(checks)).every(Boolean);
  } catch {
    return false;
  }
}

/** Removes drafts that a killed process left behind more than an hour ago. */
async function removeStale(parent: string, target: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(target)}.tmp-`)) continue;
    const path = join(parent, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

const isUnusable = (error: unknown) =>
  hasCode(error, ["EACCES", "EROFS", "EPERM", "ENOSPC", "EDQUOT", "ENOTDIR", "ENOENT", "ELOOP"]);

const hasCode = (error: unknown, codes: readonly string[]) =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));
