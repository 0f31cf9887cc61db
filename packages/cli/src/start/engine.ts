import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Lists the apps of a bundle; written last, so its presence says that all of it is there. */
export const complete = "complete.json";

export const bundlesIn = (project: string): string => join(project, "node_modules/.cache/chancery/engines");

/** The folder of this engine's bundle; null where it was not made. */
export function bundleFolder(project: string, engine: string): string | null {
  const folder = join(bundlesIn(project), engine);
  return existsSync(join(folder, complete)) ? folder : null;
}

/**
 * The hash of all that decides what this program makes of its input: its own code, the packages that are installed, and
 * Node. 600 small files are read in 30 ms; times of change would be read in 10, and lie after a checkout.
 */
export const computeEngine = (project: string): string => hashOf(project, sources(project));

function hashOf(project: string, files: readonly string[]): string {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of [...files, ...installed.map((path) => join(project, path))]) {
    const content = read(file);
    hash.update(`\0${file.slice(project.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 32);
}

const project = resolve(import.meta.dirname, "../../../..");
let known: string | null = null;

/** This engine, as it was when it started. */
export function engineHash(): string {
  known ??= computeEngine(project);
  return known;
}

/** The hash of the packages that are installed, and of Node: for what none of our own code decides. */
export const packagesHash = (): string => hashOf(project, []);

/** What pnpm wrote of the packages that are there, and what it was told to install. */
const installed = ["node_modules/.pnpm/lock.yaml", "pnpm-lock.yaml"];

const sources = (project: string): readonly string[] =>
  ["packages", "apps"].flatMap((top) =>
    readdirSync(join(project, top))
      .sort()
      .flatMap((name) => filesUnder(join(project, top, name, "src"))),
  );

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesUnder(path);
      return entry.name.endsWith(".test.ts") ? [] : [path];
    });
}

/** A package that is gone, or was never installed by pnpm, is nothing. */
function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}
