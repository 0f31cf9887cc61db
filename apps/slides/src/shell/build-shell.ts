import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import type { SiteFiles } from "@chancery/chromium";
import type { Store } from "@chancery/cli";
import { endSlidev, runSlidev, slidevVersion } from "./run-slidev.ts";
import type { SourceFiles } from "./sources.ts";

/** Grows when what is made of the same sources changes. */
const form = 1;
/** What Slidev adds for hosts that we do not use: a page for unknown paths, and redirections. */
const needless = new Set(["404.html", "_redirects"]);

/** Builds the sources in a folder into its `dist`. */
type Build = (folder: string) => Promise<void>;

const slidevBuild: Build = (folder) => runSlidev(folder, ["build", "slides.md", "--base", "./", "--out", "dist"]);

/**
 * The files of a built shell. Slidev runs only when no shell of the same sources has been built before; one that was
 * damaged is built again. Throws SlidevFailed.
 */
export function buildShell(sources: SourceFiles, shells: Store, build: Build = slidevBuild): Promise<SiteFiles> {
  return shells.remember("shell", { form, slidev: slidevVersion(), sources }, () => make(sources, build));
}

const underway = new Set<Promise<SiteFiles>>();

function make(sources: SourceFiles, build: Build): Promise<SiteFiles> {
  const made = makeInFolder(sources, build);
  underway.add(made);
  const done = (): void => void underway.delete(made);
  made.then(done, done);
  return made;
}

/** Ends every Slidev that this process has started, and waits until the folders that it built in are gone. */
export async function endShells(): Promise<void> {
  ending = true;
  endSlidev();
  await Promise.allSettled(underway);
  ending = false;
}

let ending = false;

async function makeInFolder(sources: SourceFiles, build: Build): Promise<SiteFiles> {
  const work = await mkdtemp(join(tmpdir(), "chancery-deck-"));
  try {
    await writeSources(work, sources);
    if (ending) throw new Error("the build of the deck was ended before Slidev had begun");
    await build(work);
    const files = await readFolder(join(work, "dist"));
    return new Map([...files].filter(([path]) => !needless.has(path)));
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
