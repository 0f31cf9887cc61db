import { readFileSync } from "node:fs";
import { join } from "node:path";
import { authorFiles, formulaFunctions, inlineWords, jsonSchemaOf, type SchemaName } from "@chancery/core";
import { describe, expect, it } from "vitest";
import { composeReference } from "./compose-reference.ts";
import { keyRows } from "./key-rows.ts";

const file = join(import.meta.dirname, "../../../../docs/reference.md");

describe("the reference for authors", () => {
  it("is what `pnpm reference` would write", () => {
    expect(readFileSync(file, "utf8")).toBe(composeReference());
  });

  it.each(Object.keys(authorFiles))("explains every key of %s", (name) => {
    const rows = keyRows(JSON.parse(jsonSchemaOf(name as SchemaName)));
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.filter(({ key, text }) => (text === "" || text === shared) && !plural.test(key)).map(({ key }) => key),
    ).toEqual([]);
  });

  it("has every word and function, and what stands in a list once", () => {
    const text = composeReference();
    for (const { usage } of [...Object.values(inlineWords), ...Object.values(formulaFunctions)])
      expect(text).toContain(`| \`${usage}\` | `);
    expect(text).toContain("| `authors[].given` | text | yes | A person's given names |");
    expect(text).toContain("| `extra` | ");
    expect(text).not.toContain("`extra.<name>[].series`");
  });
});

/** What a text that may be given by language says of itself: nothing of its key. */
const shared = "A text, or one text per language: { en: …, az: … }";
/** Forms of a word are named by the plural categories of Unicode CLDR, which need no words of ours. */
const plural = /\.(?:zero|one|two|few|many)$/;
