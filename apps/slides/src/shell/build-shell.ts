import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { cached, cacheFolders, type SiteFiles } from "@chancery/chromium";
import { runSlidev, slidevVersion } from "./run-slidev.ts";
import type { SourceFiles } from "./sources.ts";

/** Grows when what is made of the same sources changes. */
const form = 1;
/** Lists the hash of each file of a shell. */
const hashes = "hashes.json";
/** What Slidev adds for hosts that we do not use: a page for unknown paths, and redirections. */
const needless = new Set(["404.html", "_redirects"]);

export interface ShellOptions {
  /** Where built shells may lie, best first. */
  readonly caches?: readonly string[];
  /** Builds the sources in a folder into its `dist`; Slidev where none is given. */
  readonly build?: (folder: string) => Promise<void>;
}

const slidevBuild = (folder: string): Promise<void> =>
  runSlidev(folder, ["build", "slides.md", "--base", "./", "--out", "dist"]);

/**
 * The files of a built shell. Slidev runs only when no shell of the same sources has been built before; one that was
 * damaged is built again. Throws SlidevFailed.
 */
export async function buildShell(sources: SourceFiles, options: ShellOptions = {}): Promise<SiteFiles> {
  const caches = options.caches ?? cacheFolders(process.env);
  const name = `deck-shell-${keyOf(sources)}`;
  for (let attempt = 1; ; attempt++) {
    const folder = await cached(caches, name, (draft) => fill(draft, sources, options.build ?? slidevBuild));
    const files = await readShell(folder);
    if (files !== null) return files;
    if (attempt === 2) throw new Error(`the shell in ${folder} is damaged as soon as it is built`);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The hash of all that a shell is built from, Slidev too. */
export function keyOf(sources: SourceFiles): string {
  const hash = createHash("sha256").update(`${form} ${slidevVersion()}`);
  for (const [path, content] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 32);
}

async function fill(draft: string, sources: SourceFiles, build: (folder: string) => Promise<void>): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), "chancery-deck-"));
  try {
    await writeSources(work, sources);
    await build(work);
    const sums: Record<string, string> = {};
    for (const [path, bytes] of await readFolder(join(work, "dist"))) {
      if (needless.has(path)) continue;
      await writeInto(draft, path, bytes);
      sums[path] = sumOf(bytes);
    }
    await writeFile(join(draft, hashes), JSON.stringify(sums));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

export async function writeSources(folder: string, sources: SourceFiles): Promise<void> {
  for (const [path, content] of sources) await writeInto(folder, path, content);
}

async function writeInto(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}

/** The files of a shell, or null where one is not as it was built. */
async function readShell(folder: string): Promise<SiteFiles | null> {
  try {
    const sums = JSON.parse(await readFile(join(folder, hashes), "utf8")) as Record<string, string>;
    const files = await Promise.all(
      Object.entries(sums).map(async ([path, sum]) => {
        const bytes = await readFile(join(folder, path));
        if (sumOf(bytes) !== sum) throw new Error(`${path} has changed`);
        return [path, new Uint8Array(bytes)] as const;
      }),
    );
    return files.length > 0 ? new Map(files) : null;
  } catch {
    return null;
  }
}

export async function readFolder(folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join("/"), new Uint8Array(await readFile(path))] as const;
    });
  return new Map((await Promise.all(files)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64");
