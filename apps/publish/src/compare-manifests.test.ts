import { expect, test } from "vitest";
import { manifestOf, output } from "../fixtures/manifests.ts";
import { compareManifests } from "./compare-manifests.ts";
import { comparisonLines, isSame } from "./reproduce.ts";

const paths = ["rivers/rivers.en.pdf", "roads/roads.en.pdf"];
const first = manifestOf(paths);

test("what is the same is said in a line", () => {
  const comparison = compareManifests(first, manifestOf(paths));
  expect(comparisonLines(comparison)).toEqual(["2 of 2 outputs are the same, byte for byte"]);
  expect(isSame(comparison)).toBe(true);
});

test("what is not is named, with what may be why", () => {
  const again = {
    ...manifestOf([]),
    outputs: [output("rivers/rivers.en.pdf", "other"), output("roads/roads.az.pdf")],
    engine: { ...first.engine, browser: "chromium 2", fonts: {} },
    inputs: { rivers: first.inputs["rivers"] ?? "", lakes: "1".repeat(64) },
  };
  const comparison = compareManifests(first, again);
  expect(isSame(comparison)).toBe(false);
  expect(comparisonLines(comparison)).toEqual([
    "0 of 2 outputs are the same, byte for byte",
    "  differs rivers/rivers.en.pdf",
    "  not made roads/roads.en.pdf",
    "  not in the manifest roads/roads.az.pdf",
    "  not as it was: the browser: chromium 1 then, chromium 2 now",
    "  not as it was: the font serif: 1 then, none now",
    "  not as it was: the brief lakes is new",
    "  not as it was: the brief roads is no more",
  ]);
});
