import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf } from "./digest.ts";
import { openEntryFolder } from "./entry-folder.ts";
import { reasonText } from "./reason.ts";
import { noStore, openStore } from "./store.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (engine = "one") => openStore({ folders: [folder], engine });
let made = 0;
const make = async () => {
  made += 1;
  return { bytes: new Uint8Array([1, 2]), names: new Map([["a", 1]]), made };
};

test("the same parts are made once, others anew, and another engine believes nothing", async () => {
  const first = await open().remember("drawing", { chart: { rows: [1] } }, make);
  expect(await open().remember("drawing", { chart: { rows: [1] } }, make)).toEqual(first);
  for (const [stage, chart, engine] of [
    ["drawing", { rows: [2] }],
    ["swatches", { rows: [1] }],
    ["drawing", { rows: [1] }, "two"],
  ] as const)
    expect((await open(engine).remember(stage, { chart }, make)).made).not.toBe(first.made);
});

test("digests tell apart what JSON does not", () => {
  const values = [
    null,
    undefined,
    "",
    "null",
    0,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    "1",
    1,
    [],
    {},
    new Map(),
    new Set(),
    new Map([["a", 1]]),
    { a: 1 },
    [["a", 1]],
    new Set([1]),
    [1],
    new Uint8Array([1]),
    { a: undefined },
    ["", ""],
    [""],
  ];
  expect(new Set(values.map(digestOf)).size).toBe(values.length);
  expect(() => digestOf({ rule: () => true })).toThrow("rule is code");
});

test("it is said why an output was made, or was not", async () => {
  const why = async (parts: Readonly<Record<string, unknown>>) =>
    reasonText((await open().output("/out/brief.pdf", parts, make)).reason);
  expect(await why({ text: "a", fact: 1 })).toBe("built: for the first time");
  expect(await why({ text: "a", fact: 1 })).toBe("not built: nothing that goes into it has changed");
  expect(await why({ text: "a", fact: 2 })).toBe("built; changed: fact");
  expect(await why({ text: "a", fact: 1 })).toBe("not built: the same was made before; changed: fact");
  expect(await why({ text: "b", other: 1 })).toBe("built; changed: text, fact, other");
  expect(reasonText((await noStore.output("/out/brief.pdf", {}, make)).reason)).toContain("--no-cache");
});

test("what was used longest ago goes first, and what a killed process left", () => {
  const entries = openEntryFolder([folder]);
  for (const [at, key] of ["old", "used", "new"].entries()) {
    entries.write(key, new Uint8Array(1000));
    utimesSync(join(folder, key), at + 1, at + 1);
  }
  writeFileSync(join(folder, "old.1.x.0123abcd.1.tmp"), "half, of another machine");
  utimesSync(join(folder, "old.1.x.0123abcd.1.tmp"), 1, 1);
  expect(entries.read("used")).toHaveLength(1000);
  entries.trim(1100);
  expect(readdirSync(folder)).toEqual(["used"]);
});

test("two that keep the same at once leave one whole entry; a folder that cannot be used keeps nothing", async () => {
  await Promise.all(Array.from({ length: 20 }, () => open().remember("drawing", { chart: 1 }, make)));
  expect(readdirSync(join(folder, "made"))).toHaveLength(1);
  const nowhere = openStore({ folders: ["/dev/null/x"], engine: "one" });
  const [one, other] = [await nowhere.remember("a", {}, make), await nowhere.remember("a", {}, make)];
  expect(other.made).toBe(one.made + 1);
  mkdirSync(join(folder, "second"));
  const second = openStore({ folders: ["/dev/null/x", join(folder, "second")], engine: "one" });
  await second.remember("a", {}, make);
  expect(readdirSync(join(folder, "second/made"))).toHaveLength(1);
});
