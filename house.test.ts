import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";

/** What is written by hand: code, templates and styles. */
const written = /\.(ts|js|vue|hbs|css|cjs)$/;
const notOurs = /node_modules|fixtures|\.turbo/;

const files = ["packages", "apps", "templates", "bench"].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => written.test(path) && !notOurs.test(path)),
);

test("no file is longer than 300 lines", () => {
  const long = files.filter((path) => readFileSync(join(import.meta.dirname, path), "utf8").split("\n").length > 301);
  expect(long).toEqual([]);
});

test("no file is a drawer for everything", () => {
  expect(files.filter((path) => /^(utils?|common|helpers?|misc)\./.test(basename(path)))).toEqual([]);
});

test("the files are found at all", () => {
  expect(files.length).toBeGreaterThan(300);
});
