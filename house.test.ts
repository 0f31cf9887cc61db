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

/** All templates of the project; those of `starter` are an author's own text. */
const markup = files.filter((path) => path.endsWith(".hbs") && !path.startsWith("templates/starter/"));

test("no template prints unescaped, or fills in an attribute without quotation marks", () => {
  expect(markup.length).toBeGreaterThan(60);
  const bad = markup.filter((path) =>
    /\{\{\{|\{\{\s*&|=\s*\{\{|<script[^>]*>[^<]*\{\{(?!script|linked-data)/.test(
      readFileSync(join(import.meta.dirname, path), "utf8"),
    ),
  );
  expect(bad).toEqual([]);
});
