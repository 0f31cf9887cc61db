import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Asker, readRoot } from "@chancery/cli";
import { AuthorMistake } from "@chancery/core";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { fakeTerminal, project } from "../../../fixtures/copy.ts";
import { importReferences } from "./import-references.ts";
import type { ReferencesGiven } from "./reference.ts";

const lists = join(project, "apps/desk/fixtures/references");

/** Imports a list, or a text under a name, into an empty root; gives what was told and each source.yaml by folder. */
async function imported(file: string, given: ReferencesGiven = {}, text?: string, asker: Asker | null = null) {
  const root = mkdtempSync(join(tmpdir(), "chancery-references-"));
  try {
    const sources = join(root, "data/sources");
    mkdirSync(join(sources, "there"), { recursive: true });
    writeFileSync(join(sources, "there/facts.yaml"), "# None yet.\n");
    const path = text === undefined ? join(lists, file) : join(root, file);
    if (text !== undefined) writeFileSync(path, text);
    const terminal = fakeTerminal();
    const world = { root, files: readRoot(root, project), today: "2026-11-24", asker, terminal };
    const wrong = await importReferences(path, given, world).then(
      () => [],
      (cause: unknown) => {
        if (!(cause instanceof AuthorMistake)) throw cause;
        return cause.problems.map(({ rule, message }) => `${rule}: ${message}`);
      },
    );
    const written = readdirSync(sources).filter((name) => existsSync(join(sources, name, "source.yaml")));
    const read = (name: string): Record<string, string> =>
      parse(readFileSync(join(sources, name, "source.yaml"), "utf8"));
    return { said: terminal.lines, wrong, sources: Object.fromEntries(written.map((name) => [name, read(name)])) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Without the hash of the list. */
const plain = (sources: object): object => JSON.parse(JSON.stringify(sources).replaceAll(/SHA-256 \w{64}/g, "SHA-256"));

it.each(["entries.bib", "items.json"])(
  "makes a source of each entry of %s, and tells what is not in it",
  async (list) => {
    const { said, sources, wrong } = await imported(list);
    expect(wrong).toEqual([]);
    const expected = JSON.parse(readFileSync(join(lists, `${list}.expected.json`), "utf8")) as object;
    expect({ said, sources: plain(sources) }).toEqual(expected);
  },
);

it("never makes anything up, and takes what the options say of those that do not tell", async () => {
  const bare = "@misc{a, title={T}}\n@misc{b, title={U}, urldate={2024-01-02}, license={MIT}}";
  const nobody = await imported("a.bib", { kind: "report" }, bare);
  expect(nobody.sources["a"]).toMatchObject({
    publisher: "not stated",
    date: "unknown",
    address: "none",
    licence: "not stated",
  });
  const told = await imported("a.bib", { kind: "web", licence: "CC0", retrieved: "2025-02-19", publisher: "P" }, bare);
  expect(told.sources["a"]).toMatchObject({ publisher: "P", licence: "CC0", retrieved: "2025-02-19", kind: "web" });
  expect(told.sources["b"]).toMatchObject({ publisher: "P", licence: "MIT", retrieved: "2024-01-02", kind: "web" });
});

it("asks a person which entries, and for what each does not say", async () => {
  const asked: string[] = [];
  const asker: Asker = {
    text: async (question, initial = "") => {
      asked.push(question);
      return question.includes("licence") ? "CC BY 4.0" : initial;
    },
    choose: async () => "press",
    several: async (_, choices) => choices.map(({ value }) => value).slice(0, 1),
  };
  const { sources } = await imported("a.bib", {}, "@misc{a, title={T}, year=2020}\n@misc{b, title={U}}", asker);
  expect(Object.keys(sources)).toEqual(["a"]);
  expect(sources["a"]).toMatchObject({ date: "2020", licence: "CC BY 4.0", retrieved: "unknown", kind: "press" });
  expect(asked.map((question) => question.slice(0, 20))).toEqual([
    "a: Who published it?",
    "a: Where can it be r",
    "a: Under which licen",
    "a: When did you read",
  ]);
});

it.each([
  [
    "a.bib",
    "@book{a, title={T},\n year=2020\n@book{b, title={U}}",
    "bibtex-syntax: a.bib:3 cannot be read (the entry begins in line 1): a brace or quotation mark is left open",
  ],
  ["a.bib", "@book{a, title=short}", "bibtex-string: a.bib uses the short form short, which no @string defines"],
  ["a.bib", "\n@book{title={T}}", "bibtex-key: a.bib:2: an entry @book has no key"],
  ["a.bib", "@book{a, year=2020}", 'no-title: a.bib:1: the entry "a" has no title'],
  [
    "a.bib",
    "@book{a, title={\\frobnicate{x}}}",
    'bibtex-macro: a.bib:1: a command of LaTeX is not known, in "\\frobnicatex"',
  ],
  [
    "a.bib",
    "@book{a_b, title={T}}\n@book{a.b, title={U}}",
    'duplicate-entry: a.bib:2: the entry "a.b" would be called a-b, as that at a.bib:1 is',
  ],
  ["a.bib", "@book{there, title={T}}", "folder-exists: a.bib:1: there is a source there already"],
  ["a.bib", "@misc{a, title={T}}", 'missing-option: a.bib:1: "misc" does not tell what sort of source "a" is'],
  ["a.bib", "Only words.", "no-references: a.bib holds no entry"],
  [
    "a.json",
    "{",
    "csl-syntax: a.json is no JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
  ],
  ["a.json", '{"a": 1}', "csl-syntax: a.json is JSON, but no list of references in the form CSL-JSON"],
])("tells what is wrong with %s, and writes nothing: %s", async (file, text, message) => {
  const { wrong, sources } = await imported(file, {}, text);
  expect(wrong).toEqual([message]);
  expect(sources).toEqual({});
});

it("takes the entries that are named alone", async () => {
  expect(Object.keys((await imported("entries.bib", { entry: ["un2023"], source: "un" })).sources)).toEqual(["un"]);
  expect((await imported("entries.bib", { entry: ["un203"] })).wrong).toEqual([
    'unknown-entry: entries.bib has no entry "un203"',
  ]);
  expect((await imported("entries.bib", { source: "un" })).wrong[0]).toMatch(
    /^wrong-argument: --source names one folder/,
  );
});
