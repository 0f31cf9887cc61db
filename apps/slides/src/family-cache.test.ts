import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { noStore, openStore } from "@chancery/cli";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  deck,
  type FamilyRoot,
  facts,
  makeFamilyRoot,
  rowsOf,
  type SaidOfFamily,
  saidOfFamily,
  schema,
  table,
  text,
} from "../../../packages/cli/fixtures/family-root.ts";
import { build } from "./build.ts";
import type { FormatName } from "./formats.ts";
import { type Kept, keptShells } from "./kept.ts";

const project = resolve(import.meta.dirname, "../../..");
let folder = "";
let root = "";
let family: FamilyRoot;
const change = (path: string, from: string, to: string): void => family.change(path, from, to);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-decks-"));
  root = join(folder, "root");
  family = makeFamilyRoot(root, rowsOf(2));
  family.write(
    deck,
    `---
layout: message
---

# {{place}} gave {{cell "flows" place 2023}}

It is one of many.

{{#speaker-notes}}
Together they gave {{fact "aid-given"}}.
{{/speaker-notes}}
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = (): Kept => ({ ...keptShells(), store: openStore({ folders: [join(folder, "cache")], engine: "one" }) });
/** All is made, but what is drawn the same as before, such as the covers, for which a browser would have to be opened. */
const anew = (): Kept => ({ ...kept(), store: { ...noStore, remember: kept().store.remember } });
/** A PowerPoint file does not take Slidev. */
const cheap = ["pptx"] as const;

async function make(formats: readonly FormatName[] = cheap, out = "out", made = kept()): Promise<SaidOfFamily> {
  const lines: string[] = [];
  const terminal = {
    interactive: false,
    out: (line: string) => lines.push(line),
    err: (line: string) => lines.push(line),
  };
  const wanted = { root, project, out: join(root, out), briefs: [], languages: [], formats, withNotes: false };
  await build({ ...wanted, key: null, date: null, kept: made, explain: true }, terminal, { files: null });
  return saidOfFamily(lines);
}

/** All that lies in a folder of outputs, by path. */
const outputs = (out: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(root, out), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(join(root, out).length), readFileSync(path, "base64")]),
  );

const all = ["places-p000", "places-p001"];

/** One change after the other: what is made anew is as if it were made for the first time, and nothing else is. */
const changes: readonly (readonly [what: string, composed: readonly string[], mutate: () => void])[] = [
  ["a name", ["places-p001"], () => change(table, "Place 1,", "Palace 1,")],
  ["a cell", ["places-p001"], () => change(table, "2023,1001", "2023,2002")],
  ["a member more", ["places-p002"], () => change(table, "2023,2002", "2023,2002\nP002,Place 2,2023,12")],
  ["a member less, a row more", [], () => change(table, "P002,Place 2,2023,12", "P001,x,2024,9")],
  ["a fact that nobody quotes", [], () => change(facts, "value: 53", "value: 54")],
  ["a unit", all, () => change(schema, "unit: USD", "unit: EUR")],
  ["the text of the report", all, () => change(text, "It gave", "In all it gave")],
  ["the status of a fact in its notes", all, () => change(facts, "status: preliminary", "status: estimated")],
  ["the text of the deck", all, () => change(deck, "one of many", "one of three")],
];

test("whatever changes in a family, its decks are those of a clean build, and no more are composed than it takes", async () => {
  expect((await make()).composed).toEqual(all);
  for (const [at, [what, expected, mutate]] of changes.entries()) {
    mutate();
    expect([what, (await make()).composed]).toEqual([what, expected]);
    // After each other one, for that takes time: those between are seen in what was composed.
    if (at % 2 === 0 && at < changes.length - 1) continue;
    rmSync(join(root, "clean"), { recursive: true, force: true });
    await make(cheap, "clean", anew());
    const now = outputs("out");
    for (const [path, content] of outputs("clean"))
      expect([what, path, now.get(path) === content]).toEqual([what, path, true]);
  }
}, 300_000);

test("a site is made anew where a cell that it quotes has changed, or somebody wrote into its folder", async () => {
  const formats = ["site"] as const;
  expect((await make(formats)).composed).toEqual(all);
  const page = join(root, "out/places-p001/deck.en/index.html");
  const evidence = page.replace("index.html", "evidence.json");
  const before = readFileSync(page, "utf8");
  change(table, "P000,Place 0,2023,1000", "P000,Place 0,2023,4321");
  const { composed, said } = await make(formats);
  expect(composed).toEqual(["places-p000"]);
  expect(said.get("places-p000")).toMatch(/^built; changed: flows\[P000, 2023\]\.usd, /);
  expect(readFileSync(page.replace("p001", "p000"), "utf8")).toContain("4,321");
  writeFileSync(page, before.replace("2,002", "9,002"));
  change(table, "P000,Place 0,2023,4321", "P000,Place 0,2023,4322");
  expect((await make(formats)).composed.toSorted()).toEqual(all);
  expect(readFileSync(page, "utf8")).toBe(before);
  rmSync(evidence);
  expect((await make(formats)).composed).toEqual(["places-p001"]);
  expect(readFileSync(evidence, "utf8")).toContain("flows[P001, 2023].usd");
}, 300_000);
