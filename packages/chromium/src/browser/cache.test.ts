import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cached, cacheFolders } from "./cache.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chancery-cache-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Fills a folder as an unpacker would, with a pause in which another may come first. */
const fill = async (draft: string) => {
  await mkdir(join(draft, "lib"));
  await writeFile(join(draft, "lib/a.so"), "library");
  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(join(draft, "program"), "program");
};

test("is filled once, then found", async () => {
  const filler = vi.fn(fill);
  const first = await cached([folder], "browser-1", filler);
  expect(first).toBe(join(folder, "browser-1"));
  expect(await readFile(join(first, "lib/a.so"), "utf8")).toBe("library");
  expect(await cached([folder], "browser-1", filler)).toBe(first);
  expect(filler).toHaveBeenCalledTimes(1);
});

test("several who race for it all get it whole, and leave nothing else", async () => {
  const found = await Promise.all([1, 2, 3, 4].map(() => cached([folder], "browser-1", fill)));
  expect(new Set(found).size).toBe(1);
  expect(await readdir(folder)).toEqual(["browser-1"]);
});

test.each([
  ["cut short", (path: string) => writeFile(join(path, "program"), "pro")],
  ["without one of its files", (path: string) => rm(join(path, "lib/a.so"))],
  ["without its manifest", (path: string) => rm(join(path, "complete.json"))],
])("is filled again if it is %s", async (_, damage) => {
  const path = await cached([folder], "browser-1", fill);
  await damage(path);
  await cached([folder], "browser-1", fill);
  expect(await readFile(join(path, "program"), "utf8")).toBe("program");
  expect(await readFile(join(path, "lib/a.so"), "utf8")).toBe("library");
  expect(await readdir(folder)).toEqual(["browser-1"]);
});

test("goes to the next folder where the first cannot be written to", async () => {
  await writeFile(join(folder, "home"), "a file, no folder");
  const path = await cached([join(folder, "home/cache"), join(folder, "other")], "browser-1", fill);
  expect(path).toBe(join(folder, "other/browser-1"));
});

test("an error of the filler itself comes through, and leaves nothing", async () => {
  const failing = cached([folder], "browser-1", () => Promise.reject(new Error("damaged archive")));
  await expect(failing).rejects.toThrow("damaged archive");
  expect(await readdir(folder)).toEqual([]);
});

test("removes what a killed process left an hour ago, and nothing younger", async () => {
  for (const name of ["browser-1.tmp-old", "browser-1.tmp-new"]) await mkdir(join(folder, name));
  const twoHoursAgo = Date.now() / 1000 - 7200;
  await utimes(join(folder, "browser-1.tmp-old"), twoHoursAgo, twoHoursAgo);
  await cached([folder], "browser-1", fill);
  expect(await readdir(folder)).toEqual(["browser-1", "browser-1.tmp-new"]);
});

test("is where the user keeps caches", () => {
  expect(cacheFolders({ XDG_CACHE_HOME: "/x", HOME: "/home/a" })[0]).toBe("/x/chancery");
  expect(cacheFolders({ HOME: "/home/a" })[0]).toBe("/home/a/.cache/chancery");
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "two processes unpack the browser at once, and both can start it",
  { timeout: 60_000 },
  async () => {
    const embedded = fileURLToPath(new URL("./embedded.ts", import.meta.url));
    const script = `const { embeddedBrowser } = await import(${JSON.stringify(embedded)});
      console.log((await embeddedBrowser([${JSON.stringify(folder)}])).path);`;
    const run = () => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
    const [one, other] = await Promise.all([run(), run()]);
    expect(one.stdout).toBe(other.stdout);
    const [only, ...more] = await readdir(folder);
    expect(more).toEqual([]);
    expect(await readdir(join(folder, only ?? ""))).toEqual([
      "chromium",
      "complete.json",
      "fonts",
      "fonts.conf",
      "lib",
    ]);
    const { stdout } = await promisify(execFile)(one.stdout.trim(), ["--version"], {
      env: { LD_LIBRARY_PATH: join(folder, only ?? "", "lib") },
    });
    expect(stdout).toMatch(/\d+\.\d+/);
  },
);
