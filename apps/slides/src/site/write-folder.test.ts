import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeFolder } from "./write-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-folder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

test("a folder takes the place of the old one whole, and leaves nothing beside it", () => {
  const target = join(folder, "deck.en");
  mkdirSync(target);
  writeFileSync(join(target, "old.js"), "old");
  writeFolder(
    target,
    new Map([
      ["index.html", text("new")],
      ["assets/a.js", text("a")],
    ]),
  );
  expect(readdirSync(folder)).toEqual(["deck.en"]);
  expect(readdirSync(target, { recursive: true }).sort()).toEqual(["assets", "assets/a.js", "index.html"]);
  expect(readFileSync(join(target, "index.html"), "utf8")).toBe("new");
});

test("what cannot be written leaves the old folder as it was", () => {
  const target = join(folder, "deck.en");
  const impossible = new Map([
    ["a", text("a")],
    ["a/b", text("b")],
  ]);
  expect(() => writeFolder(target, impossible)).toThrow();
  expect(readFileSync(join(target, "index.html"), "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["deck.en"]);
});
