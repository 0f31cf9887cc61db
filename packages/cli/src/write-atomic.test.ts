import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../fixtures/folder.ts";
import { writeAtomic } from "./write-atomic.ts";

test("a new file is written, with its folders", () => {
  using folder = temporaryFolder();
  const file = join(folder.path, "a/b/out.txt");
  writeAtomic(file, "ə");
  expect(readFileSync(file, "utf8")).toBe("ə");
  expect(readdirSync(join(folder.path, "a/b"))).toEqual(["out.txt"]);
});

test("bytes are written as they are", () => {
  using folder = temporaryFolder();
  const bytes = new Uint8Array(300_000).map((_, at) => at % 251);
  writeAtomic(join(folder.path, "out.pdf"), bytes);
  expect(readFileSync(join(folder.path, "out.pdf")).equals(bytes)).toBe(true);
});

test("an old file is replaced as a whole", () => {
  using folder = temporaryFolder({ "out.txt": "a much longer text" });
  writeAtomic(join(folder.path, "out.txt"), "new");
  expect(readFileSync(join(folder.path, "out.txt"), "utf8")).toBe("new");
});

test("the old file survives a failure, and no temporary file is left", () => {
  using folder = temporaryFolder({ "out.txt": "old" });
  const failing = new Proxy(new Uint8Array(4), {
    get: (target, key) => {
      if (key === "length") throw new Error("the disk is full");
      return Reflect.get(target, key);
    },
  });
  expect(() => writeAtomic(join(folder.path, "out.txt"), failing)).toThrow("the disk is full");
  expect(readFileSync(join(folder.path, "out.txt"), "utf8")).toBe("old");
  expect(readdirSync(folder.path)).toEqual(["out.txt"]);
});

test("a folder in the place of the file is refused and kept", () => {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, "out.pdf/inside"), { recursive: true });
  expect(() => writeAtomic(join(folder.path, "out.pdf"), "x")).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
  expect(existsSync(join(folder.path, "out.pdf/inside"))).toBe(true);
  expect(readdirSync(folder.path)).toEqual(["out.pdf"]);
});
