import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { differing } from "./folders.ts";
import type { Scene } from "./scene.ts";
import { expectDone } from "./survive.ts";

/** Each way in which what is kept may be wrong. */
const harms: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "a flipped byte": (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte))),
  "cut off": (bytes) => bytes.subarray(0, bytes.length / 2),
  empty: () => Buffer.alloc(0),
  // Whole, by its sum, and written by a version that nobody here reads.
  "another version": () => {
    const value = Buffer.from([0xff, 0x7f, 0x6f, 0x22, 0x01]);
    return Buffer.concat([createHash("sha256").update(value).digest(), value]);
  },
};

export function keptEntries({ cache }: Scene): readonly string[] {
  return ["made", "outputs"].flatMap((folder) => {
    const path = join(cache, "chancery", folder);
    return readdirSync(path).map((name) => join(path, name));
  });
}

export const cacheFaults: readonly Fault[] = [
  {
    name: "corrupt cache: flipped byte, cut off, empty, another version",
    expected: "made anew, exit 0, the same bytes",
    async inject(scene, checks) {
      expectDone(await scene.build().ended, checks);
      for (const [what, harm] of Object.entries(harms)) {
        for (const file of keptEntries(scene)) writeFileSync(file, harm(readFileSync(file)));
        expectDone(await scene.build().ended, checks);
        const others = differing(scene.sums(), scene.known.fresh);
        checks.hold(others.length === 0, `${what}: not the same: ${others.join(", ")}`);
      }
    },
  },
];
