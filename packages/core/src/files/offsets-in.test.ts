import { describe, expect, it } from "vitest";
import { parseDocument, Scalar } from "yaml";
import { offsetsIn } from "./offsets-in.ts";

/** Each character of a scalar's value that is no space, with the one at its offset. */
function pairs(written: string): readonly string[] {
  const node = parseDocument(`key: ${written}`).get("key", true);
  if (!(node instanceof Scalar)) throw new Error("no scalar");
  const value = String(node.value);
  const offsets = offsetsIn(written, value);
  return value
    .split("")
    .flatMap((character, at) => (/\s/.test(character) ? [] : [`${character}${written[offsets?.[at] ?? -1]}`]));
}

describe("offsetsIn", () => {
  const cases = {
    "on one line": "share(a, b)",
    folded: ">-\n  share(a,\n  b)\n",
    "folded, with deeper indents and empty lines": ">\n    share(\n\n      a,\n    b)\n",
    literal: "|-\n  share(a,\n  b)\n",
    "over lines without a mark": "share(a,\n  b)\n",
    "in quotation marks": '"share(a, b)"',
    "with escaped quotation marks": '"value(\\"a\\", \\"b\\")"',
    "with doubled quotation marks": "'value(''a'', ''b'')'",
  };
  for (const [name, written] of Object.entries(cases)) {
    it(`finds every character of a text ${name}`, () => {
      const found = pairs(written);
      expect(found.length).toBeGreaterThan(8);
      expect(found.filter(([character, at]) => character !== at)).toEqual([]);
    });
  }

  it("gives up on escapes that name a character by its number", () => {
    expect(offsetsIn('"\\u0041"', "A")).toBeNull();
  });
});
