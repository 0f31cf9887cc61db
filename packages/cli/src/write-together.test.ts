import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AuthorMistake } from "@chancery/core";
import { expect, it } from "vitest";
import { temporaryFolder } from "../fixtures/folder.ts";
import { writeTogether } from "./write-together.ts";

const all = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map(String).sort();

it("writes new files in new folders, and new texts of old ones", () => {
  using folder = temporaryFolder({ "a/old.md": "before" });
  const made = new Map([["b/c/new.md", "new"]]);
  writeTogether(folder.path, { made, changed: new Map([["a/old.md", "after"]]) });
  expect(all(folder.path)).toEqual(["a", "a/old.md", "b", "b/c", "b/c/new.md"]);
  expect(readFileSync(join(folder.path, "a/old.md"), "utf8")).toBe("after");
});

it("writes nothing where a file is there already", () => {
  using folder = temporaryFolder({ "a/old.md": "before" });
  const made = new Map([
    ["a/new.md", "new"],
    ["a/old.md", "after"],
  ]);
  expect(() => writeTogether(folder.path, { made })).toThrow(AuthorMistake);
  expect(all(folder.path)).toEqual(["a", "a/old.md"]);
  expect(readFileSync(join(folder.path, "a/old.md"), "utf8")).toBe("before");
});

it("undoes what it did when a later file fails", () => {
  using folder = temporaryFolder({ "a/old.md": "before", file: "in the way" });
  const made = new Map([
    ["b/c/new.md", "new"],
    ["file/new.md", "new"],
  ]);
  expect(() => writeTogether(folder.path, { made, changed: new Map([["a/old.md", "after"]]) })).toThrow();
  expect(all(folder.path)).toEqual(["a", "a/old.md", "file"]);
  expect(readFileSync(join(folder.path, "a/old.md"), "utf8")).toBe("before");
});
