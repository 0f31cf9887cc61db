import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parseShard, writeAtomic } from "@chancery/cli";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manifestName, manifestText, readManifest } from "./build-manifest.ts";
import { makeManifest } from "./make-manifest.ts";
import { digest, outputPaths } from "./outputs.ts";
import { project } from "./versions.ts";

const shards = 8;
const briefs = ["tiny", "bridges", "canals", "dams", "ferries"];
let folder: string;
const at = (...path: readonly string[]): string => join(folder, ...path);

/** Runs a command of this repository as a person does, and gives what it printed. */
async function command(app: string, ...words: readonly string[]): Promise<string> {
  const program = join(project, "apps", app, "src/cli.ts");
  return (await promisify(execFile)(process.execPath, [program, ...words], { cwd: folder })).stdout;
}

async function build(out: string, ...part: readonly string[]): Promise<void> {
  const formats = ["bibtex", "citation", "evidence"].flatMap((format) => ["--format", format]);
  await command("report", "build", "--root", at("root"), "--out", at(out), "--no-cache", ...formats, ...part);
  const [option, name = ""] = part;
  const shard = option === "--shard" ? parseShard(name) : null;
  const manifest = makeManifest({ root: at("root"), out: at(out), shard, date: null, untrusted: false });
  writeAtomic(at(out, manifestName), manifestText(manifest));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-parts-"));
  cpSync(join(project, "apps/report/fixtures/tiny"), at("root"), { recursive: true });
  for (const brief of briefs.slice(1))
    cpSync(at("root/data/briefs/tiny"), at("root/data/briefs", brief), { recursive: true });
  await build("whole");
  for (let index = 1; index <= shards; index += 2)
    await Promise.all([index, index + 1].map((own) => build(`part-${own}`, "--shard", `${own}/${shards}`)));
}, 400_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parts = Array.from({ length: shards }, (_, index) => `part-${index + 1}`);

test("eight parts, joined, are one build byte for byte, its manifest too", async () => {
  await command("publish", "merge-shards", ...parts.map((part) => at(part)), "--out", at("joined"));
  const paths = [...outputPaths(at("whole")), manifestName];
  expect([...outputPaths(at("joined")), manifestName]).toEqual(paths);
  for (const path of paths) expect(readFileSync(at("joined", path)), path).toEqual(readFileSync(at("whole", path)));
  expect(readManifest(at("joined", manifestName)).editions).toHaveLength(briefs.length);
}, 60_000);

test("each edition is in one part, and more than one part holds some", () => {
  const counts = parts.map((part) => readManifest(at(part, manifestName)).outputs.length);
  expect(counts.reduce((sum, count) => sum + count)).toBe(readManifest(at("whole", manifestName)).outputs.length);
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
});

test("a build is reproduced from its manifest, formats and all; a byte that is not as it was is found", async () => {
  const file = at("part-of-one", manifestName);
  await build("part-of-one", "--lang", "en", "canals");
  expect(await command("publish", "reproduce", file, "--root", at("root"))).toBe(
    "3 of 3 outputs are the same, byte for byte\n",
  );
  const manifest = readManifest(file);
  const [first, ...others] = manifest.outputs;
  if (first === undefined) throw new Error("nothing was built");
  writeAtomic(file, manifestText({ ...manifest, outputs: [{ ...first, sha256: "0".repeat(64) }, ...others] }));
  await expect(command("publish", "reproduce", file, "--root", at("root"))).rejects.toMatchObject({
    code: 1,
    stdout: `2 of 3 outputs are the same, byte for byte\n  differs ${first.path}\n`,
  });
}, 60_000);

test("a release is laid out of a build, with checksums that fit", async () => {
  await command("publish", "release", "--root", at("root"), "--from", at("joined"), "--out", at("release"));
  const sums = readFileSync(at("release/SHA256SUMS"), "utf8").trim().split("\n");
  const names = sums.map((line) => line.slice(66));
  expect(names).toContain("canals.en.evidence.json");
  expect(["SHA256SUMS", ...names].sort()).toEqual([...outputPaths(at("release")), manifestName].sort());
  for (const [index, name] of names.entries())
    expect(`${digest(readFileSync(at("release", name)))}  ${name}`).toBe(sums[index]);
}, 60_000);

test("the page of all briefs names each edition and what there is of it", async () => {
  await command("publish", "index", "--root", at("root"), "--out", at("whole"));
  const page = readFileSync(at("whole/index.html"), "utf8");
  for (const brief of briefs) {
    expect(page.includes(`href="${brief}/${brief}.en.evidence.json"`)).toBe(true);
  }
  expect(page.includes(".pdf")).toBe(false);
  expect(page.includes("default-src &#x27;none&#x27;")).toBe(true);
}, 60_000);
