import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../fixtures/folder.ts";
import { makeFolder } from "./make-folder.ts";

test("a folder is made with those above it, and may be there already", () => {
  using folder = temporaryFolder();
  const path = join(folder.path, "a/b/c");
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test("a file in its place, or above it, is named", () => {
  using folder = temporaryFolder({ out: "a file" });
  const file = join(folder.path, "out");
  expect(() => makeFolder(file)).toThrow(`${file} is a file, not a folder`);
  expect(() => makeFolder(join(file, "brief/deck"))).toThrow(`${file} is a file, not a folder`);
});

test.runIf(existsSync("/proc/self"))("where the system keeps no folders, this ends with a message", () => {
  expect(() => makeFolder("/proc/chancery/out")).toThrow("no folder can be made at /proc/chancery");
});
