import { readdirSync, readFileSync } from "node:fs";
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

const docs = join(import.meta.dirname, "../../../docs");

test.each(readdirSync(docs).filter((name) => name.endsWith(".md")))("%s names commands that there are", (name) => {
  const { scripts } = JSON.parse(readFileSync(join(docs, "../package.json"), "utf8"));
  const named = readFileSync(join(docs, name), "utf8").matchAll(
    /(?:^|`)(?:npx -y )?pnpm(?:@12)? (?:run )?([a-z]+(?:-[a-z]+)*)/gm,
  );
  const unknown = [...named].flatMap(([, word = ""]) => (word === "install" || word in scripts ? [] : word));
  expect(unknown).toEqual([]);
});
