import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { noStore, openStore, type Store } from "@chancery/cli";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { build } from "./build.ts";

const project = resolve(import.meta.dirname, "../../..");
let folder = "";
let root = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-stale-"));
  root = join(folder, "root");
  cpSync(join(project, "apps/report/fixtures/tiny"), root, { recursive: true });
  for (const part of ["report", "charts", "theme"])
    cpSync(join(project, "templates", part), join(root, "templates", part), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = (engine = "one"): Store => openStore({ folders: [join(folder, "cache")], engine });
const both = ["pdf", "html"] as const;
type Formats = readonly (typeof both)[number][];

interface Built {
  readonly outputs: readonly Buffer[];
  /** What `--explain` says of the first. */
  readonly why: string;
}

async function make(store: Store, formats: Formats = both): Promise<Built> {
  const out = join(folder, "out");
  const said: string[] = [];
  const terminal = { interactive: false, out: (line: string) => said.push(line), err: () => {} };
  const wanted = { root, project, out, briefs: [], languages: ["en"], formats, theme: "standard", key: null };
  await build({ ...wanted, date: null, store, explain: true }, terminal, { files: null });
  return {
    outputs: formats.map((format) => readFileSync(join(out, `tiny/tiny.en.${format}`))),
    why: said[1]?.trim() ?? "",
  };
}

function change(path: string, before: string, after: string): void {
  const file = join(root, path);
  const text = readFileSync(file, "utf8");
  if (!text.includes(before)) throw new Error(`${path} has no "${before}"`);
  writeFileSync(file, text.replace(before, after));
}

const facts = "data/sources/ledger/facts.yaml";
const tokens = "templates/theme/tokens.yaml";
const bars = "templates/charts/ranked-bars.vl.json";

interface Change {
  readonly what: string;
  readonly mutate: () => void;
  /** What `--explain` names as changed. */
  readonly named: string;
  readonly formats: Formats;
}

const page: Formats = ["html"];
const main = "templates/report/page.hbs";
const cells = "data/sources/ledger/given.csv";

/** Each kind of input. */
const changes: readonly Change[] = [
  { what: "a cell", mutate: () => change(cells, "40.25", "41.25"), named: "given[AZE, 2023].usd", formats: page },
  { what: "a value", mutate: () => change(facts, "61.90", "62.90"), named: "aid-given", formats: both },
  { what: "a unit", mutate: () => change(facts, "unit: USD", "unit: EUR"), named: "aid-given", formats: page },
  { what: "a hedge", mutate: () => change(facts, "over", "nearly"), named: "countries-helped", formats: page },
  { what: "a label", mutate: () => change(facts, "aid given", "help given"), named: "aid-given", formats: page },
  { what: "a token", mutate: () => change(tokens, "#14222D", "#14222E"), named: "the theme's tokens", formats: page },
  { what: "a font", mutate: () => change(tokens, "Sans3-Regular", "Sans3-Medium"), named: "the fonts", formats: both },
  { what: "a template", mutate: () => change(main, "<main>", '<main class="x">'), named: main, formats: ["pdf"] },
  { what: "a chart", mutate: () => change(bars, "{", '{ "description": "x",'), named: "ranked-bars", formats: page },
];

test.each(changes)(
  "$what that has changed is never served as it was",
  async ({ mutate, named, formats }) => {
    const before = await make(kept(), formats);
    const again = await make(kept(), formats);
    expect(again).toEqual({ ...before, why: "not built: nothing that goes into it has changed" });
    mutate();
    const [warm, clean] = [await make(kept(), formats), await make(noStore, formats)];
    expect(warm.why).toMatch(/^built; changed: /);
    expect(warm.why).toContain(named);
    expect(warm.outputs).toEqual(clean.outputs);
  },
  300_000,
);

test("another engine, and another browser, make all anew", async () => {
  await make(kept());
  expect((await make(kept())).why).toContain("not built");
  expect((await make(kept("another"))).why).toContain("built; changed: engine");
  const browser = join(folder, "browser");
  writeFileSync(browser, "#!/bin/sh\necho Chromium 1\n", { mode: 0o755 });
  vi.stubEnv("CHANCERY_BROWSER", browser);
  // It does not print, and what another one printed is not given out in its name.
  await expect(make(kept("another"))).rejects.toThrow(/browser/);
  vi.unstubAllEnvs();
}, 300_000);

test("what is damaged, cut off or gone is made anew, and the same", async () => {
  const good = await make(kept());
  const made = join(folder, "cache/made");
  const damage = (harm: (bytes: Buffer) => Buffer): void => {
    for (const name of readdirSync(made)) writeFileSync(join(made, name), harm(readFileSync(join(made, name))));
  };
  damage((bytes) => bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte)) as Buffer);
  expect(await make(kept())).toEqual({ ...good, why: "built: its kept copy was damaged" });
  damage((bytes) => bytes.subarray(0, bytes.length / 2));
  expect(await make(kept())).toEqual({ ...good, why: "built: its kept copy was damaged" });
  rmSync(made, { recursive: true });
  expect(await make(kept())).toEqual({ ...good, why: "built: its kept copy is gone" });
}, 300_000);
