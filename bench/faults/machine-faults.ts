import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import type { Scene } from "./scene.ts";
import { expectDone, expectEnd } from "./survive.ts";

/** Gives the scene a browser's folder of its own; where it lies. */
function ownBrowser({ cache }: Scene): string {
  const folder = join(cache, "chancery");
  const name = readdirSync(folder).find((each) => each.startsWith("chromium-"));
  if (name === undefined) throw new Error("no browser was unpacked");
  const path = join(folder, name);
  const real = realpathSync(path);
  unlinkSync(path);
  cpSync(real, path, { recursive: true });
  return path;
}

/** A configuration in which the machine has no font at all. */
function noFonts({ folder }: Scene): Readonly<Record<string, string>> {
  const empty = join(folder, "no-fonts");
  mkdirSync(empty, { recursive: true });
  writeFileSync(join(empty, "fonts.conf"), `<?xml version="1.0"?><fontconfig><dir>${empty}</dir></fontconfig>`);
  return { FONTCONFIG_FILE: join(empty, "fonts.conf"), FONTCONFIG_PATH: empty };
}

export const machineFaults: readonly Fault[] = [
  {
    name: "no fonts on the machine, nor beside the browser",
    expected: "the browser's own are unpacked anew, exit 0",
    async inject(scene, checks) {
      rmSync(join(ownBrowser(scene), "fonts"), { recursive: true });
      expectDone(await scene.build(undefined, { environment: noFonts(scene) }).ended, checks);
    },
  },
  {
    name: "browser cut off on the disk",
    expected: "ours is unpacked anew; one that is named is refused, exit 1",
    async inject(scene, checks) {
      const program = join(ownBrowser(scene), "chromium");
      const named = join(scene.folder, "named");
      cpSync(program, named);
      for (const file of [program, named]) truncateSync(file, 50_000_000);
      chmodSync(named, 0o755);
      const refused = await scene.build(undefined, { environment: { CHANCERY_BROWSER: named } }).ended;
      expectEnd(refused, 1, /^error.*\/named does not start: /, checks);
      expectDone(await scene.build().ended, checks);
    },
  },
  {
    name: "too few open files (ulimit -n 64)",
    expected: "exit 0, or exit 1 and the limit named",
    async inject(scene, checks) {
      for (const limit of [64, 40, 24]) {
        const ended = await scene.build(undefined, { limits: `ulimit -n ${limit}` }).ended;
        if (ended.code === 0) checks.tell(`done with ${limit}`);
        else {
          expectEnd(ended, 1, /^error.*open no more files/, checks);
          checks.tell(`refused with ${limit}`);
        }
      }
    },
  },
  {
    name: "little memory (ulimit -d 1 GB a process)",
    expected: "exit 0, the same bytes",
    async inject(scene, checks) {
      const ended = await scene.build(undefined, { limits: "ulimit -d 1048576" }).ended;
      expectDone(ended, checks);
      checks.tell(`${Math.round(ended.memory)} MB in all its processes`);
    },
  },
];
