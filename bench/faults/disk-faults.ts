import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Checks, Fault } from "./fault.ts";
import { isBrowser } from "./processes.ts";
import type { Scene } from "./scene.ts";
import { expectDone, expectEnd } from "./survive.ts";

const run = (program: string, ...words: readonly string[]): string | null => {
  const { status, stderr, error } = spawnSync(program, words, { encoding: "utf8" });
  return status === 0 ? null : (stderr || String(error)).trim();
};

/** Whether this user may mount a file system, as root may. */
const mayMount = (): string | null => (process.getuid?.() === 0 ? null : "to mount a small disk takes root");

/** Puts a disk of so many kilobytes in a folder's place; what was in the folder is on it. */
function smallDisk(scene: Scene, folder: string, kilobytes: number): void {
  const before = `${folder}-before`;
  renameSync(folder, before);
  mkdirSync(folder);
  const failure = run("mount", "-t", "tmpfs", "-o", `size=${kilobytes}k`, "fault", folder);
  if (failure !== null) throw new Error(failure);
  scene.atEnd(() => {
    const kept = `${folder}-kept`;
    cpSync(folder, kept, { recursive: true });
    run("umount", "-l", folder);
    rmSync(folder, { recursive: true, force: true });
    renameSync(kept, folder);
  });
  cpSync(before, folder, { recursive: true });
  rmSync(before, { recursive: true });
}

const kilobytesOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + Math.ceil(statSync(join(parentPath, name)).size / 4096) * 4, 0);

/** Takes all outputs away before the first new one is there, and in another build as soon as it is. */
async function takeOutputsAway(scene: Scene, checks: Checks): Promise<void> {
  const early = scene.build();
  await early.until(() => early.processes().some(isBrowser));
  rmSync(scene.out, { recursive: true, force: true });
  expectDone(await early.ended, checks);
  checks.hold(scene.sums().size === scene.known.fresh.size, "not all outputs are there");
  scene.write("data/briefs/tiny/brief.yaml", (text) => text.replace("A tiny brief", "A tiny brief of tomorrow"));
  const late = scene.build();
  await late.until(() => /wrote .*pdf/.test(late.said()));
  rmSync(scene.out, { recursive: true, force: true });
  expectEnd(await late.ended, 1, /^error.*tiny\.en\.pdf was taken away/, checks);
  scene.forget();
}

export const diskFaults: readonly Fault[] = [
  {
    name: "disk full where outputs go",
    expected: "exit 1, the disk named, old outputs whole",
    missing: mayMount,
    async inject(scene, checks) {
      // Room for the new PDF, not for the new page beside the old one.
      smallDisk(scene, scene.out, kilobytesOf(scene.out) + 200);
      expectEnd(await scene.build().ended, 1, /^error.*: the disk is full/, checks);
    },
  },
  {
    name: "disk full for temporary files",
    expected: "exit 1, the disk named, old outputs whole",
    missing: mayMount,
    async inject(scene, checks) {
      smallDisk(scene, scene.temporary, 64);
      expectEnd(await scene.build().ended, 1, /^error.*tmp.*(disk is full|no room)/, checks);
    },
  },
  {
    name: "outputs on a disk that can only be read",
    expected: "exit 1, the disk named",
    missing: mayMount,
    async inject(scene, checks) {
      smallDisk(scene, scene.out, 4096);
      run("mount", "-o", "remount,ro", scene.out);
      expectEnd(await scene.build().ended, 1, /^error.*: this disk can only be read/, checks);
    },
  },
  {
    name: "folder in an output's place",
    expected: "exit 1, the folder named and kept",
    short: true,
    async inject(scene, checks) {
      const file = join(scene.out, "tiny/tiny.en.pdf");
      rmSync(file);
      mkdirSync(join(file, "somebody's"), { recursive: true });
      expectEnd(await scene.build().ended, 1, /^error.*tiny\.en\.pdf: this is a folder/, checks);
      checks.hold(statSync(join(file, "somebody's")).isDirectory(), "the folder was emptied");
      rmSync(file, { recursive: true });
    },
  },
  {
    name: "output folder deleted in the middle of a build",
    expected: "made anew, exit 0; what was already written: exit 1, and named",
    short: true,
    inject: takeOutputsAway,
  },
];
