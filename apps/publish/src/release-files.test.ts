import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { manifestOf } from "../fixtures/manifests.ts";
import { digest } from "./outputs.ts";
import { releaseFiles } from "./release-files.ts";

const paths = [
  "index.html",
  "rivers/CITATION.cff",
  "rivers/deck.en/assets/a.js",
  "rivers/deck.en/index.html",
  "rivers/rivers.en.pdf",
  "roads/CITATION.cff",
];
let out: string;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "chancery-release-"));
  for (const path of [...paths, "manifest.json"]) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), path);
  }
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

test("outputs lie beside one another, no name twice, each deck's site in an archive", () => {
  const files = releaseFiles(out, manifestOf(paths));
  expect([...files.keys()].sort()).toEqual([
    "SHA256SUMS",
    "index.html",
    "manifest.json",
    "rivers.CITATION.cff",
    "rivers.en.deck.zip",
    "rivers.en.pdf",
    "roads.CITATION.cff",
  ]);
  const site = unzipSync(files.get("rivers.en.deck.zip") ?? new Uint8Array());
  expect(Object.fromEntries(Object.entries(site).map(([name, content]) => [name, strFromU8(content)]))).toEqual({
    "assets/a.js": "rivers/deck.en/assets/a.js",
    "index.html": "rivers/deck.en/index.html",
  });
});

test("the sums are those of all other files, and the same each time", () => {
  const files = releaseFiles(out, manifestOf(paths));
  const lines = strFromU8(files.get("SHA256SUMS") ?? new Uint8Array())
    .trim()
    .split("\n");
  const expected = [...files]
    .filter(([name]) => name !== "SHA256SUMS")
    .map(([name, bytes]) => `${digest(bytes)}  ${name}`);
  expect(lines.sort()).toEqual(expected.sort());
  expect(releaseFiles(out, manifestOf(paths))).toEqual(files);
});
