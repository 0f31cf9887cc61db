import { expect, test } from "vitest";
import { manifestOf } from "../fixtures/manifests.ts";
import { runsFor } from "./named-outputs.ts";

const runs = (...paths: readonly string[]): readonly string[] =>
  runsFor(manifestOf(paths)).map(({ app, options }) => [app, ...options].join(" "));

test("a whole build is made by one run of each app", () => {
  const rivers = ["rivers.az.pdf", "rivers.en.pdf", "rivers.en.evidence.json", "CITATION.cff", "deck.en/index.html"];
  const paths = [...rivers.map((name) => `rivers/${name}`), "roads/roads.en.deck.pptx"];
  expect(runs(...paths)).toEqual([
    "report rivers roads --format pdf --format evidence --format citation",
    "slides rivers roads --format site --format pptx",
  ]);
});

test("one brief in one language and one format is made alone", () => {
  expect(runs("rivers/rivers.en.html")).toEqual(["report rivers --lang en --format html"]);
});

test("a theme is a run of its own, a hand-out an option", () => {
  expect(runs("roads/roads.en.pdf", "roads/roads.en.accessible.pdf", "roads/roads.en.deck.notes.pdf")).toEqual([
    "report roads --format pdf",
    "slides roads --with-notes",
    "report roads --theme accessible",
  ]);
});

test.each(["index.html", "--out/--out.en.pdf", "roads/notes.txt", "roads/rivers.en.txt"])(
  "%s is made by none",
  (path) => {
    expect(runs(path)).toEqual([]);
  },
);
