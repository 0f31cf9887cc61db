import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AuthorMistake } from "@chancery/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { manifestOf } from "../fixtures/manifests.ts";
import { manifestName, manifestText } from "./build-manifest.ts";
import { mergeShards } from "./merge-shards.ts";

const parts = [
  ["rivers/rivers.az.pdf", "rivers/deck.az/index.html"],
  ["rivers/rivers.en.pdf", "roads/roads.en.pdf"],
];
const silent = { interactive: false, out: () => {}, err: () => {} };
let folder: string;
const at = (...path: readonly string[]): string => join(folder, ...path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-shards-"));
  parts.forEach((paths, index) => {
    for (const path of paths) write(at(`part-${index + 1}`, path), path);
    manifest(index + 1, manifestText(manifestOf(paths, { shard: { index: index + 1, of: 2 } })));
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const manifest = (index: number, text: string): void => write(at(`part-${index}`, manifestName), text);
const merge = (): void => mergeShards([at("part-1"), at("part-2")], at("out"), silent);

function refused(): readonly string[] {
  try {
    merge();
  } catch (cause) {
    if (cause instanceof AuthorMistake) return cause.problems.map(({ rule }) => rule);
    throw cause;
  }
  return [];
}
const nothingWritten = (): void => expect(readdirSync(folder).sort()).toEqual(["part-1", "part-2"]);

test("all files are there, as they were, with the manifest of the whole", () => {
  merge();
  const paths = parts.flat().sort();
  for (const path of paths) expect(readFileSync(at("out", path), "utf8")).toBe(path);
  expect(readFileSync(at("out", manifestName), "utf8")).toBe(manifestText(manifestOf(paths)));
});

test("a file that is not what its manifest says is refused, and nothing is written", () => {
  write(at("part-2", "roads/roads.en.pdf"), "altered");
  expect(refused()).toEqual(["damaged-output"]);
  nothingWritten();
});

test("so is one that is not there", () => {
  rmSync(at("part-2", "roads/roads.en.pdf"));
  expect(refused()).toEqual(["missing-output"]);
  nothingWritten();
});

test.each(["../escaped", "/etc/passwd", "rivers/../../escaped", "rivers\\\\..", "./here"])(
  "a manifest that names %s is none",
  (path) => {
    const text = manifestText(manifestOf(["roads/roads.en.pdf"], { shard: { index: 2, of: 2 } }));
    manifest(2, text.replace("roads/roads.en.pdf", path));
    expect(refused()).toEqual(["no-manifest"]);
    nothingWritten();
  },
);

test.each(["", "{", "null", '{"manifest":"chancery-build/2"}'])("nor is %j", (text) => {
  manifest(2, text);
  expect(refused()).toEqual(["no-manifest"]);
});
