import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formulaFunctions, inlineWords } from "@chancery/core";
import { expect, test } from "vitest";

const text = readFileSync(join(import.meta.dirname, "../../../docs/authors.md"), "utf8");
// The formatter pads a table's cells.
const guide = text.replaceAll(/ +\|/g, " |");

test.each(Object.values(formulaFunctions).map(({ usage, gives }) => [usage, gives]))(
  "the guide for authors describes %s as it is",
  (usage, gives) => {
    expect(guide).toContain(`| \`${usage}\` | ${gives} |`);
  },
);

test.each(Object.keys(inlineWords))("the guide for authors has the word %s", (word) => {
  expect(guide).toContain(`{{${word} `);
});
