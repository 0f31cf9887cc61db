import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noStore } from "@chancery/cli";
import { AuthorMistake } from "@chancery/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FamilyRoot, facts, makeFamilyRoot, rowsOf, table } from "../../../packages/cli/fixtures/family-root.ts";
import { writeIndex } from "./write-index.ts";

const brief = "data/briefs/places/brief.yaml";
let folder = "";
let family: FamilyRoot;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-overview-"));
  family = makeFamilyRoot(join(folder, "root"), rowsOf(3));
  family.change(facts, "aid-given:", "by-all:\n  label: given by all\n  value: 3003\n  unit: USD\naid-given:");
  family.change(
    brief,
    "title:",
    'overview:\n  title: All\n  subtitle: Given in 2023\n  member: Place\n  columns:\n    - { label: Given, formula: "flows(place, 2023)", total: by-all }\ntitle:',
  );
  for (const id of ["places-p000", "places-p001"]) {
    mkdirSync(join(folder, "out", id), { recursive: true });
    writeFileSync(join(folder, "out", id, `${id}.en.html`), "made");
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page of the family as text, a row a line. */
async function page(): Promise<readonly string[]> {
  await writeIndex(family.root, join(folder, "out"), { interactive: false, out: () => {}, err: () => {} }, noStore);
  const html = readFileSync(join(folder, "out/places/index.en.html"), "utf8");
  return [...html.matchAll(/<tr[ >].*?<\/tr>|<h2.*?<\/h2>/gs)].map(([row]) =>
    row
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}

const withoutPages = ["Place Given Files", "Place 0 $1,000 Web page", "Place 1 $1,001 Web page", "Place 2 $1,002 –"];

test("the page of a family has a row for each member and a total, which follow the data; it shows no pages where none is printed", async () => {
  const before = await page();
  expect(before).toEqual([...withoutPages, "All together $3,003 –", "With a number 3 / 3 –"]);
  family.change(table, "P001,Place 1,2023,1001", "P001,Place 1,2023,2001");
  const mistaken = await page().catch((cause: unknown) => cause);
  expect(mistaken).toBeInstanceOf(AuthorMistake);
  expect((mistaken as AuthorMistake).problems).toMatchObject([
    {
      rule: "family-total",
      message: "the members of places come to $4,003, and by-all is $3,003 (data/sources/ledger/facts.yaml:3)",
      place: { file: brief, line: 8 },
    },
  ]);
  family.change(facts, "value: 3003", "value: 4003");
  const after = await page();
  expect(after.filter((row) => !before.includes(row))).toEqual(["Place 1 $2,001 Web page", "All together $4,003 –"]);
});
