import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cacheFolders } from "../../packages/chromium/src/index.ts";
import { type CommandOptions, type Ended, pause, type Running, startCommand } from "./command.ts";
import { differing, type Sums, sumsOf } from "./folders.ts";
import { processesOf } from "./processes.ts";

export const project = resolve(import.meta.dirname, "../..");
const tiny = join(project, "apps/report/fixtures/tiny");
const report = join(project, "apps/report/src/cli.ts");

/** The outputs of an undisturbed build, and of an older edition of the brief. */
export interface Known {
  readonly fresh: Sums;
  readonly old: Sums;
  /** A folder with the older edition's outputs, and the cache as it was after their build. */
  readonly folder: string;
}

/** A brief, its outputs, and a machine's folders, all of which belong to one fault. */
export class Scene {
  readonly folder: string;
  readonly root: string;
  readonly out: string;
  readonly temporary: string;
  readonly cache: string;
  readonly known: Known;
  readonly #ending: (() => void)[] = [];

  constructor(known: Known) {
    this.known = known;
    this.folder = mkdtempSync(join(tmpdir(), "fault-"));
    [this.root, this.out, this.temporary, this.cache] = ["root", "out", "tmp", "cache"].map((name) =>
      join(this.folder, name),
    ) as [string, string, string, string];
    mkdirSync(this.temporary);
    cpSync(tiny, this.root, { recursive: true });
    if (known.folder === "") mkdirSync(join(this.cache, "chancery"), { recursive: true });
    else
      for (const name of ["out", "cache"])
        cpSync(join(known.folder, name), join(this.folder, name), { recursive: true, verbatimSymlinks: true });
  }

  /** Starts a build of the brief. */
  build(words: readonly string[] = formats, options: Partial<CommandOptions> = {}): Running {
    return this.start([report, "build", "--root", this.root, "--out", this.out, ...words], options);
  }

  /** Starts any command of ours on this machine of its own. */
  start(command: readonly string[], { environment, ...options }: Partial<CommandOptions> = {}): Running {
    const own = { TMPDIR: this.temporary, XDG_CACHE_HOME: this.cache, HOME: this.folder, FAULT: this.folder };
    return startCommand(command, {
      mark: this.folder,
      cwd: this.folder,
      environment: { ...own, ...environment },
      ...options,
    });
  }

  /** Changes a file of the brief, or makes it. */
  write(path: string, text: string | ((before: string) => string)): void {
    const file = join(this.root, path);
    writeFileSync(file, typeof text === "string" ? text : text(readFileSync(file, "utf8")));
  }

  /** Gives the root a copy of a folder of the project's templates, with one file changed. */
  template(path: string, change: (before: string) => string): void {
    const before = readFileSync(join(project, "templates", path), "utf8");
    const after = change(before);
    if (after === before) throw new Error(`${path} has nothing to be changed so`);
    const file = join(this.root, "templates", path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, after);
  }

  /** Says of all files of a part that they were changed at this second since 1970. */
  age(part: "root" | "cache", time: number): void {
    const entries = readdirSync(this[part], { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of entries) utimesSync(join(parentPath, name), time, time);
  }

  /** Takes the outputs away: they are of something that is compared with nothing. */
  forget(): void {
    rmSync(this.out, { recursive: true, force: true });
  }

  /** Puts the brief back as it was. */
  mend(): void {
    rmSync(this.root, { recursive: true, force: true });
    cpSync(tiny, this.root, { recursive: true });
  }

  /** For when the fault is over. */
  atEnd(work: () => void): void {
    this.#ending.unshift(work);
  }

  /** Takes away what injects the fault. */
  endFault(): void {
    for (const work of this.#ending.splice(0)) work();
  }

  /** What runs still, after up to three seconds in which it may end. */
  async stillRunning(): Promise<readonly string[]> {
    for (let tries = 0; tries < 60; tries++) {
      if (processesOf(undefined, this.folder).length === 0) return [];
      await pause(50);
    }
    return processesOf(undefined, this.folder).map(({ command }) => command.slice(0, 80));
  }

  /** Names in the temporary folder. */
  left(): readonly string[] {
    return readdirSync(this.temporary);
  }

  sums(): Sums {
    return sumsOf(this.out);
  }

  /** Outputs that are neither the old nor the new ones: half written, or a draft. */
  broken(): readonly string[] {
    const { old, fresh } = this.known;
    return [...this.sums()]
      .filter(([path, sum]) => sum !== old.get(path) && sum !== fresh.get(path))
      .map(([path]) => path);
  }

  /** Builds until nothing disturbs it; what is not as in an undisturbed build. */
  async rerun(): Promise<{ readonly ended: Ended; readonly differing: readonly string[] }> {
    const ended = await this.build().ended;
    return { ended, differing: differing(this.sums(), this.known.fresh) };
  }

  remove(): void {
    this.endFault();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What is built: what needs the browser, and what does not. */
export const formats = ["--format", "pdf", "--format", "html"];

/** Builds an older edition, keeps it, and then the brief as it is: what every fault is compared with. */
export async function knownScene(): Promise<{ readonly scene: Scene; readonly known: Known }> {
  const nothing: Known = { fresh: new Map(), old: new Map(), folder: "" };
  const first = new Scene(nothing);
  lendBrowser(first);
  first.write("data/briefs/tiny/brief.yaml", (text) => text.replace("A tiny brief", "A tiny brief of yesterday"));
  await done(first.build());
  const kept = new Scene(nothing);
  for (const name of ["out", "cache"])
    cpSync(join(first.folder, name), join(kept.folder, name), { recursive: true, verbatimSymlinks: true });
  const old = first.sums();
  first.mend();
  await done(first.build());
  const known = { fresh: first.sums(), old, folder: kept.folder };
  first.remove();
  return { scene: kept, known };
}

async function done(running: Running): Promise<void> {
  const { code, err } = await running.ended;
  if (code !== 0) throw new Error(`an undisturbed build ended with ${code}\n${err}`);
}

/** The browser that this user has unpacked is the scene's, too. */
function lendBrowser({ cache }: Scene): void {
  for (const folder of cacheFolders(process.env)) {
    const found = namesIn(folder).find((name) => /^chromium-[\d.]+-\d+$/.test(name));
    if (found === undefined) continue;
    symlinkSync(join(folder, found), join(cache, "chancery", found));
    return;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
