import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { warning } from "@chancery/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Terminal } from "../terminal.ts";
import { openStore } from "./store.ts";
import { wholeRun } from "./whole-run.ts";

let folder = "";
let lines: string[] = [];
const terminal: Terminal = { interactive: false, out: (line) => lines.push(line), err: (line) => lines.push(line) };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-run-"));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const out = (): string => join(folder, "out");
const open = (parts = { formats: ["pdf"] }) =>
  wholeRun({ store: openStore({ folders: [folder], engine: "one" }), command: "build", out: out(), parts });
const write = (path: string, text: string): void => {
  mkdirSync(join(out(), path, ".."), { recursive: true });
  writeFileSync(join(out(), path), text);
};

function build(): void {
  write("a/a.pdf", "pdf");
  write("a/deck.en/index.html", "page");
  const run = open();
  run.output(join(out(), "a/deck.en"), { lines: ["  drawn as pictures: cover"] });
  run.output(join(out(), "a/a.pdf"));
  run.keep([warning("slip", "a slip", null)], [warning("page-half-empty", "page 3", null)]);
}

test("a run with the same of everything says again what it said, and makes nothing", () => {
  expect(open().done).toBe(false);
  expect(open().again(new Map(), terminal, false)).toBe(false);
  build();
  expect(open().done).toBe(true);
  expect(open().again(new Map(), terminal, true)).toBe(true);
  expect(lines.map((line) => line.trim().split("\n")[0])).toEqual([
    "warning[slip] a slip",
    "1 warning",
    `kept ${out()}/a/a.pdf (1 kB)`,
    "not built: nothing that goes into it has changed",
    `kept ${out()}/a/deck.en/ (1 files)`,
    "not built: nothing that goes into it has changed",
    "drawn as pictures: cover",
    "warning[page-half-empty] page 3",
    "1 warning",
  ]);
});

test.each([
  ["another file", () => write("a/a.pdf", "pdF")],
  ["a missing one", () => rmSync(join(out(), "a/a.pdf"))],
  ["another file in a folder", () => write("a/deck.en/index.html", "paga")],
  ["a further one", () => write("a/deck.en/more.js", "")],
  ["no folder", () => rmSync(join(out(), "a/deck.en"), { recursive: true })],
])("with %s among its outputs there is something to do", (_, change) => {
  build();
  change();
  expect(open().again(new Map(), terminal, false)).toBe(false);
  expect(lines).toEqual([]);
});

test("what was told otherwise is another run", () => {
  build();
  expect(open({ formats: ["html"] }).done).toBe(false);
});
