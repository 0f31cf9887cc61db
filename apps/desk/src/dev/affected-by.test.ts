import { expect, test } from "vitest";
import { affectedBy } from "./affected-by.ts";

test.each([
  [["data/briefs/aid/deck.en.md"], ["deck"]],
  [
    ["data/briefs/aid/deck.en.md", "data/briefs/aid/report.en.md"],
    ["report", "deck"],
  ],
  [["data/briefs/aid/figures.yaml"], ["report", "deck"]],
  [["data/briefs/aid-more/deck.en.md"], ["report", "deck"]],
  [["data/sources/ledger/given.csv"], ["report", "deck"]],
])("a change of %j is for %j", (changed, outputs) => {
  expect(affectedBy(changed, "aid")).toEqual(outputs);
});
