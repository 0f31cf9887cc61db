import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@chancery/cli";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildShell } from "./build-shell.ts";
import { SlidevFailed } from "./run-slidev.ts";
import type { SourceFiles } from "./sources.ts";

let cache = "";
let builds = 0;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "chancery-shells-"));
  builds = 0;
});
afterEach(() => rm(cache, { recursive: true, force: true }));

/** Stands in for Slidev: what it makes tells what it was given. */
async function build(folder: string): Promise<void> {
  builds += 1;
  await mkdir(join(folder, "dist/assets"), { recursive: true });
  const given = (await readdir(folder)).filter((name) => name !== "dist").sort();
  for (const name of ["index.html", "404.html", "_redirects", "assets/index.js"])
    await writeFile(join(folder, "dist", name), `${name}: ${given.join(" ")}`);
}

const sources = (markdown: string): SourceFiles =>
  new Map([
    ["slides.md", markdown],
    ["vite.config.ts", ""],
  ]);
const store = () => openStore({ folders: [cache], engine: "this one" });
const shellOf = (markdown: string) => buildShell(sources(markdown), store(), build);

test("the same sources are built once, other ones anew", async () => {
  const first = await shellOf("a");
  expect([...first.keys()].sort()).toEqual(["assets/index.js", "index.html"]);
  expect(await shellOf("a")).toEqual(first);
  expect(builds).toBe(1);
  await shellOf("b");
  expect(builds).toBe(2);
});

test("a shell that was altered, cut off or removed is built again", async () => {
  const good = await shellOf("a");
  const [name = ""] = await readdir(join(cache, "made"));
  const kept = join(cache, "made", name);
  const damages = [
    async () =>
      writeFile(
        kept,
        (await readFile(kept)).map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
      ),
    async () => writeFile(kept, (await readFile(kept)).subarray(0, 50)),
    () => writeFile(kept, ""),
    () => rm(kept),
  ];
  for (const [at, damage] of damages.entries()) {
    await damage();
    expect(await shellOf("a")).toEqual(good);
    expect(builds).toBe(at + 2);
  }
});

test("a build that fails leaves nothing behind, and its words come out", async () => {
  const failing = () => Promise.reject(new SlidevFailed("the layout is broken"));
  await expect(buildShell(sources("a"), store(), failing)).rejects.toThrow("the layout is broken");
  expect(await readdir(join(cache, "made"))).toEqual([]);
});
