import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../../fixtures/folder.ts";
import { draftBeside, sweepDrafts } from "./drafts.ts";
import { withOwnTemporary } from "./own-folder.ts";
import { isAbandoned, ownMark } from "./owner.ts";

const module = (name: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href);

/** The mark of a process that has ended. */
function markOfEnded(): string {
  const script = `import { ownMark } from ${module("owner.ts")}; process.stdout.write(ownMark());`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout;
}

test("a mark is abandoned when its process has ended, or another has its number, and not before", () => {
  const [pid, start, machine] = ownMark().split(".");
  expect(isAbandoned(ownMark(), 1e12)).toBe(false);
  expect(isAbandoned(markOfEnded(), 0)).toBe(true);
  expect(isAbandoned(`${pid}.${start}1.${machine}`, 0)).toBe(process.platform === "linux");
});

test("another machine's is left alone for a week", () => {
  const mark = markOfEnded().replace(/\w+$/, "0123abcd");
  expect([isAbandoned(mark, 6 * 86_400_000), isAbandoned(mark, 8 * 86_400_000)]).toEqual([false, true]);
});

test("drafts of killed processes go, those in use and files of others stay", () => {
  using folder = temporaryFolder({ ".out.pdf.tmp": "a person's", "out.pdf": "good" });
  const file = join(folder.path, "out.pdf");
  const [mine, left] = [draftBeside(file), join(folder.path, `.out.pdf.${markOfEnded()}.1.tmp`)];
  for (const path of [mine, left]) writeFileSync(path, "half");
  sweepDrafts(file);
  expect(readdirSync(folder.path).sort()).toEqual([".out.pdf.tmp", basename(mine), "out.pdf"].sort());
});

test("what is made within lies in one folder, which is gone afterwards, and what a killed process left goes too", async () => {
  using folder = temporaryFolder();
  vi.stubEnv("TMPDIR", folder.path);
  vi.stubEnv("CHANCERY_TMPDIR", undefined);
  const left = join(folder.path, `chancery-${markOfEnded()}-abcdef`);
  mkdirSync(join(left, "profile"), { recursive: true });
  utimesSync(left, 1, 1);
  const inside = await withOwnTemporary(async () => {
    await withOwnTemporary(async () => {}); // one within another shares it
    writeFileSync(join(tmpdir(), "x"), "");
    expect(existsSync(left)).toBe(false);
    expect(process.env["CHANCERY_TMPDIR"]).toBe(folder.path);
    return tmpdir();
  });
  expect(inside).toMatch(folder.path);
  expect([tmpdir(), readdirSync(folder.path)]).toEqual([folder.path, []]);
  vi.unstubAllEnvs();
});

test("a process that leaves in the middle takes its folder along", async () => {
  using folder = temporaryFolder();
  const script = `import { withOwnTemporary } from ${module("own-folder.ts")};
    await withOwnTemporary(async () => process.exit(3));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, TMPDIR: folder.path },
  });
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(3);
  expect(readdirSync(folder.path)).toEqual([]);
});
