import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openStore } from "@chancery/cli";
import { AuthorMistake } from "@chancery/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "./build.ts";

const project = resolve(import.meta.dirname, "../../..");
const members = 200;
const table = "data/sources/ledger/flows.csv";
let folder = "";
let root = "";

const nameOf = (at: number): string => `P${String(at).padStart(3, "0")}`;
const rows = Array.from({ length: members }, (_, at) => `${nameOf(at)},Place ${at},2023,${1000 + at}`);
const write = (path: string, text: string): void => writeFileSync(join(root, path), text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-family-"));
  root = join(folder, "root");
  cpSync(join(project, "apps/report/fixtures/tiny"), root, { recursive: true });
  const tiny = readFileSync(join(root, "data/briefs/tiny/brief.yaml"), "utf8");
  rmSync(join(root, "data/briefs/tiny"), { recursive: true });
  mkdirSync(join(root, "data/briefs/places"));
  write(table, `iso3,name,year,usd\n${rows.join("\n")}\n`);
  write(
    table.replace(".csv", ".schema.yaml"),
    "label: flows\nperiod-field: year\nprimaryKey: [iso3, year]\nfields:\n  - { name: iso3, type: string }\n  - { name: name, type: string }\n  - { name: year, type: year }\n  - { name: usd, type: number, unit: USD }\n",
  );
  write(
    "data/briefs/places/brief.yaml",
    `each:\n  place: { series: flows, column: iso3, name: name }\n${tiny.replace("A tiny brief", '"{{place}} in brief"')}`,
  );
  write("data/briefs/places/report.en.md", '## What it gave\n\nIt gave {{cell "flows" place 2023}}.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the web pages, which takes no browser, and gives what is said of each. */
async function make(): Promise<{ readonly said: ReadonlyMap<string, string>; readonly errors: string }> {
  const lines: string[] = [];
  const errors: string[] = [];
  const terminal = {
    interactive: false,
    out: (line: string) => lines.push(line),
    err: (line: string) => errors.push(line),
  };
  const store = openStore({ folders: [join(folder, "cache")], engine: "one" });
  const wanted = { root, project, out: join(folder, "out"), briefs: [], languages: ["en"], formats: ["html"] as const };
  const run = build({ ...wanted, theme: null, key: null, date: null, store, explain: true }, terminal, { files: null });
  const mistakes = await run.then(
    () => "",
    (cause: unknown) => {
      if (!(cause instanceof AuthorMistake)) throw cause;
      return cause.message;
    },
  );
  const said = new Map<string, string>();
  for (const [at, line] of lines.entries()) {
    const brief = /^(?:wrote|kept) .*\/(places-p\d+)\//.exec(line)?.[1];
    if (brief !== undefined) said.set(brief, lines[at + 1]?.trim() ?? "");
  }
  return { said, errors: `${errors.join("\n")}${mistakes}` };
}

test("one cell changed in a family of 200 makes the edition that quotes it anew, and no other; a mistake in one, the others", async () => {
  const first = await make();
  expect([first.said.size, first.errors]).toEqual([members, ""]);
  const changed = rows.with(17, "P017,Place 17,2023,7777");
  write(table, `iso3,name,year,usd\n${changed.join("\n")}\n`);
  const { said } = await make();
  const anew = [...said].filter(([, why]) => !why.startsWith("not built"));
  expect(anew).toEqual([["places-p017", expect.stringMatching(/^built; changed: flows\[P017, 2023\]\.usd, /)]]);
  expect(new Set([...said.values()].filter((why) => why.startsWith("not built"))).size).toBe(1);
  // The row of one of them is empty, and its text says nothing for that.
  write(table, `iso3,name,year,usd\n${rows.with(3, "P003,Place 3,2023,").join("\n")}\n`);
  const bad = await make();
  expect(bad.said.size).toBe(members - 1);
  expect(bad.errors).toMatch(/^not written, of 200 briefs: places-p003\n/);
}, 180_000);
