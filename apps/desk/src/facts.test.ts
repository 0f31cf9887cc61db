import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@chancery/cli";
import { afterAll, expect, it } from "vitest";
import { fakeTerminal, project } from "../fixtures/copy.ts";
import { type FactsGiven, facts } from "./facts.ts";

const kept = mkdtempSync(join(tmpdir(), "chancery-facts-"));
const store = openStore({ folders: [kept] });
afterAll(() => rmSync(kept, { recursive: true, force: true }));

function print(id: string | null, given: Partial<FactsGiven> = {}): string {
  const terminal = fakeTerminal();
  facts(id, { root: project, ...given }, project, terminal, { files: null }, store);
  expect(terminal.errors).toEqual([]);
  return terminal.lines.join("\n");
}

it("explains a fact down to where it is written and quoted", () => {
  const text = print("oda-given-2024");
  for (const part of [
    /^oda-given-2024 \(fact\): official development assistance given by Azerbaijan$/m,
    /value +about \$61\.9 million \(preliminary\)/,
    /hedge +about/,
    /status +preliminary/,
    /period +2024/,
    /as stated +estimated 61\.9 million, preliminary/,
    /said by +a linked source/,
    /source .*\(smart-diplomacy\)/,
    /written at +data\/sources\/smart-diplomacy\/facts\.yaml:\d+:\d+/,
    /quoted at +data\/briefs\/emerging-donor\/report\.en\.md:\d+/,
    /^ +data\/briefs\/emerging-donor\/deck\.en\.md:\d+/m,
  ])
    expect(text).toMatch(part);
});

it("explains a metric by its formula and inputs", () => {
  const text = print("african-reach");
  expect(text).toMatch(/formula: share\(/);
  expect(text).toMatch(/african-states-reached: .*\n +53 states/);
  expect(text).toMatch(/quoted at +data\/briefs\/emerging-donor\/report\.en\.md:\d+/);
});

it("says of a family's metric what it is in each member, and explains it in one", () => {
  const all = print("given-rank-2023").split("\n");
  expect(all[0]).toMatch(
    /^given-rank-2023 \(metric of each brief of donor-profile\), written at data\/briefs\/donor-profile\/metrics\.yaml:\d+:\d+$/,
  );
  expect(all).toContain("  donor-profile-usa  1");
  expect(all.at(-1)).toBe("  where one of them comes from: pnpm facts given-rank-2023 --brief donor-profile-are");
  const one = print("given-rank-2023", { brief: "donor-profile-aze" });
  expect(one).toMatch(/^given-rank-2023 \(metric of donor-profile-aze\): /);
  expect(one).toMatch(/formula: rank\(oda-given, country, 2023\)/);
  expect(() => print("given-rank-2023", { brief: "donor-profile-azr" })).toThrow(/no brief "donor-profile-azr"/);
  expect(print(null).match(/^given-rank-2023 .*$/gm)).toEqual([
    expect.stringMatching(/^given-rank-2023 +one in 48 briefs of donor-profile \[quoted \d+×\]$/),
  ]);
});

it("lists and filters", () => {
  const all = JSON.parse(print(null, { json: true })) as { id: string; sources: string[]; used: boolean }[];
  expect(all.length).toBeGreaterThan(100);
  const unused = JSON.parse(print(null, { json: true, unquoted: true, source: "oecd-profiles" })) as typeof all;
  expect(unused.map((entry) => entry.id)).toContain("oda-given-2014-published");
  expect(unused.every((entry) => entry.sources.includes("oecd-profiles") && !entry.used)).toBe(true);
  expect(print(null, { quoted: true })).toMatch(/^oda-given-2024 .*\[quoted 6×\]$/m);
}, 180_000);

it("suggests the id that was meant", () => {
  expect(() => print(null, { source: "oecd-profile" })).toThrow(/no source is called "oecd-profile"/);
  expect(() => print("oda-given-2042")).toThrow(/no fact or metric is called "oda-given-2042"/);
});
