import { expect, test } from "vitest";
import { manifestOf } from "../fixtures/manifests.ts";
import type { BuildManifest } from "./build-manifest.ts";
import { mergeManifests } from "./merge-manifests.ts";

const shard = (index: number, paths: readonly string[], changes: Partial<BuildManifest> = {}) => ({
  folder: `part-${index}`,
  manifest: manifestOf(paths, { shard: { index, of: 2 }, ...changes }),
});
const first = shard(1, ["rivers/deck.az/index.html", "rivers/rivers.az.pdf"]);
const second = shard(2, ["rivers/CITATION.cff", "rivers/rivers.en.pdf", "roads/roads.en.pdf"]);

const rulesOf = (shards: Parameters<typeof mergeManifests>[0]): readonly string[] => {
  const merged = mergeManifests(shards);
  return "manifest" in merged ? [] : merged.map(({ rule, message }) => `${rule}: ${message}`);
};

test("shards of one build are joined as if it had been one", () => {
  const paths = [...first.manifest.outputs, ...second.manifest.outputs].map(({ path }) => path).sort();
  const merged = mergeManifests([second, first]);
  expect(merged).toMatchObject({ manifest: manifestOf(paths) });
  expect("sources" in merged && merged.sources.get("rivers/rivers.az.pdf")).toBe("part-1");
});

test.each([
  ["one is missing", [first], ["missing-shard: shard 2/2 is missing"]],
  ["one is there twice", [first, second, { ...second, folder: "again" }], ["double-shard: shard 2/2 is there twice"]],
  [
    "one is a whole build",
    [first, { folder: "all", manifest: manifestOf([]) }],
    ["no-shard: all is a whole build, and no shard"],
  ],
  [
    "one is of another count",
    [first, second, { folder: "third", manifest: manifestOf([], { shard: { index: 3, of: 8 } }) }],
    ["shard-of-another: third is one of 8 shards, and the first of 2"],
  ],
  [
    "one is of other content",
    [first, shard(2, ["roads/roads.en.pdf"], { inputs: { rivers: "1".repeat(64), roads: "0".repeat(64) } })],
    [
      "shards-differ: part-1 and part-2 are not of one build: the text, data or templates of the brief rivers have changed",
    ],
  ],
  [
    "one is of another engine",
    [
      first,
      shard(2, ["roads/roads.en.pdf"], {
        engine: { chancery: "1.0.0", code: "abc", node: "22.0.0", browser: "chromium 1", fonts: { serif: "1" } },
      }),
    ],
    ["shards-differ: part-1 and part-2 are not of one build: Node: 24.0.0 then, 22.0.0 now"],
  ],
  [
    "one is of another date",
    [first, shard(2, ["roads/roads.en.pdf"], { date: "2026-01-01T00:00:00.000Z" })],
    ["shards-differ: part-1 and part-2 are not of one build: the date that SOURCE_DATE_EPOCH gives"],
  ],
  [
    "an edition is in none",
    [first, shard(2, ["rivers/rivers.en.pdf"])],
    ["missing-edition: no shard holds roads in en"],
  ],
  [
    "an output is in two",
    [first, shard(2, ["rivers/rivers.az.pdf", "rivers/rivers.en.pdf", "roads/roads.en.pdf"])],
    ["double-output: rivers/rivers.az.pdf is in part-1 and in part-2"],
  ],
])("refused where %s", (_, shards, expected) => {
  expect(rulesOf(shards)).toEqual(expected);
});

test("nothing cannot be merged", () => expect(rulesOf([])).toEqual(["no-shards: there is no shard to merge"]));
