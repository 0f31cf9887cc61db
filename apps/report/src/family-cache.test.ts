import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { noStore, openStore } from "@chancery/cli";
import { AuthorMistake } from "@chancery/core";
import { readSealed } from "@chancery/pdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type FamilyRoot,
  facts,
  makeFamilyRoot,
  rowsOf,
  type SaidOfFamily,
  saidOfFamily,
  schema,
  source,
  table,
  text,
} from "../../../packages/cli/fixtures/family-root.ts";
import { build } from "./build.ts";

const project = resolve(import.meta.dirname, "../../..");
let folder = "";
let root = "";
let family: FamilyRoot;
const change = (path: string, from: string, to: string): void => family.change(path, from, to);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-family-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makeRoot(name: string, rows: readonly string[]): void {
  root = join(folder, name);
  family = makeFamilyRoot(root, rows);
}

interface Made extends SaidOfFamily {
  readonly errors: string;
}

/** Builds the web pages, which takes no browser, or the PDFs, and gives what is said of each. */
async function make(
  out = "out",
  cache: "kept" | "none" = "kept",
  formats: readonly ("html" | "pdf")[] = ["html"],
): Promise<Made> {
  const lines: string[] = [];
  const errors: string[] = [];
  const terminal = {
    interactive: false,
    out: (line: string) => lines.push(line),
    err: (line: string) => errors.push(line),
  };
  const store = cache === "none" ? noStore : openStore({ folders: [join(root, "cache")], engine: "one" });
  const wanted = { root, project, out: join(root, out), briefs: [], languages: ["en"], formats };
  const run = build({ ...wanted, theme: null, key: null, date: null, store, explain: true }, terminal, { files: null });
  const mistakes = await run.then(
    () => "",
    (cause: unknown) => {
      if (!(cause instanceof AuthorMistake)) throw cause;
      return cause.message;
    },
  );
  return { ...saidOfFamily(lines), errors: `${errors.join("\n")}${mistakes}` };
}

test("one cell changed in a family of 200 makes the edition that quotes it anew, composes no other; a mistake in one, the others", async () => {
  const rows = rowsOf(200);
  makeRoot("many", rows);
  const first = await make();
  expect([first.said.size, first.composed.length, first.errors]).toEqual([200, 200, ""]);
  family.writeTable(rows.with(17, "P017,Place 17,2023,7777"));
  const { said, composed } = await make();
  expect(composed).toEqual(["places-p017"]);
  const anew = [...said].filter(([, why]) => !why.startsWith("not built"));
  expect(anew).toEqual([["places-p017", expect.stringMatching(/^built; changed: flows\[P017, 2023\]\.usd, /)]]);
  expect(new Set([...said.values()].filter((why) => why.startsWith("not built"))).size).toBe(1);
  // The row of one of them is empty, and its text says nothing for that.
  family.writeTable(rows.with(17, "P017,Place 17,2023,7777").with(3, "P003,Place 3,2023,"));
  const bad = await make();
  expect([bad.said.size, bad.composed]).toEqual([199, []]);
  expect(bad.errors).toMatch(/^not written, of 200 briefs: places-p003\n/);
  // Somebody wrote over one of the pages.
  family.writeTable(rows.with(17, "P017,Place 17,2023,7777"));
  const page = join(
    root,
    "out/places-p005",
    readdirSync(join(root, "out/places-p005")).find((name) => name.startsWith("places")) ?? "",
  );
  const whole = readFileSync(page);
  writeFileSync(page, whole.with(40, 32));
  expect((await make()).composed).toEqual(["places-p005"]);
  expect(readFileSync(page).equals(whole)).toBe(true);
}, 240_000);

const all = ["places-p000", "places-p001", "places-p002"];
const row = "P001,Place 1,2023,1001";

/** One change after the other: what is made anew is as if it were made for the first time, and nothing else is. */
const changes: readonly (readonly [what: string, composed: readonly string[], mutate: () => void])[] = [
  ["a cell", ["places-p001"], () => change(table, row, "P001,Place 1,2023,2002")],
  ["digits of a cell", ["places-p001"], () => change(table, "2002", "2002.0")],
  ["a name", ["places-p001"], () => change(table, "Place 1,", "Palace 1,")],
  [
    "a row that comes to it",
    [],
    () => change(table, "P002,Place 2,2023,1002", "P002,Place 2,2023,1002\nP002,Place 2,2024,9"),
  ],
  ["a member more", ["places-p003"], () => change(table, "2024,9", "2024,9\nP003,Place 3,2023,12")],
  ["a member less", [], () => change(table, "\nP003,Place 3,2023,12", "")],
  ["a line before others", ["places-p001", "places-p002"], () => change(table, "P001", "\nP001")],
  ["a unit", all, () => change(schema, "unit: USD", "unit: EUR")],
  ["a label", all, () => change(schema, "label: flows", "label: streams")],
  ["the text", all, () => change(text, "It gave", "In all it gave")],
  ["a fact that it quotes", all, () => change(text, "2023}}", '2023}} of {{fact "aid-given"}}')],
  ["that fact's status", all, () => change(facts, "status: preliminary", "status: estimated")],
  ["that fact's hedge", all, () => change(facts, "hedge: about", "hedge: nearly")],
  ["a fact that nobody quotes", [], () => change(facts, "value: 53", "value: 54")],
  ["a footnote", all, () => change(text, "}}.", "}}.^[As far as it is known.]")],
  ["who published it", all, () => change(source, "publisher: Office", "publisher: Offices")],
];

test("whatever changes in a family, its pages are those of a clean build, and no more are composed than it takes", async () => {
  makeRoot("few", rowsOf(3));
  expect((await make()).composed).toEqual(all);
  for (const [what, expected, mutate] of changes) {
    mutate();
    const { composed, errors } = await make();
    expect([what, composed, errors]).toEqual([what, expected, ""]);
    const clean = await make("clean", "none");
    for (const brief of clean.said.keys())
      for (const name of readdirSync(join(root, "clean", brief)))
        expect([
          what,
          name,
          readFileSync(join(root, "out", brief, name)).equals(readFileSync(join(root, "clean", brief, name))),
        ]).toEqual([what, name, true]);
  }
}, 300_000);

test("a PDF of a family carries no row of another member: one cell changed makes the one PDF anew that quotes it", async () => {
  makeRoot("printed", rowsOf(3));
  expect((await make("out", "kept", ["pdf"])).composed).toEqual(all);
  change(table, row, "P001,Place 1,2023,2002");
  const { said, composed } = await make("out", "kept", ["pdf"]);
  expect(composed).toEqual(["places-p001"]);
  expect(said.get("places-p001")).toMatch(/^built; changed: .*flows\[P001, 2023\]\.usd, .*flows\.csv/);
  await make("clean", "none", ["pdf"]);
  for (const brief of all) {
    const [name = ""] = readdirSync(join(root, "clean", brief));
    const pdf = readFileSync(join(root, "clean", brief, name));
    expect([brief, readFileSync(join(root, "out", brief, name)).equals(pdf)]).toEqual([brief, true]);
    const carried = (await readSealed(pdf)).attachments.find(({ name: file }) => file.endsWith("flows.csv"));
    const lines = new TextDecoder().decode(carried?.bytes).trimEnd().split("\n");
    const at = all.indexOf(brief);
    expect(lines.filter((line) => line !== "")).toEqual([lines[0], lines[at + 1]]);
    expect(lines[at + 1]).toMatch(new RegExp(`^P00${at},Place ${at},2023,`));
  }
}, 240_000);
