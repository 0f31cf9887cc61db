import { describe, expect, it } from "vitest";
import { Locator, maskAuthorText, maskYaml } from "./locator.ts";

const columns = (text: string, words: readonly string[], line = 1) => {
  const locator = new Locator("a.md", maskAuthorText(text));
  return words.map((word) => {
    const place = locator.next(word, line);
    return `${place.line}:${place.column}`;
  });
};

describe("the places of words", () => {
  it("are those of each in turn, below the line too", () => {
    expect(columns("7 and 7\nand 7.", ["7", "7", "7"])).toEqual(["1:1", "1:7", "2:5"]);
  });

  it("pass over parts of longer ones", () => {
    expect(columns("2014, 20, x20 and 20", ["20", "20", "20"])).toEqual(["1:7", "1:12", "1:19"]);
    expect(columns("often ten", ["ten"])).toEqual(["1:7"]);
  });

  it("pass over what is not printed as it stands", () => {
    const text = '1. {{year 7}} [7](https://example.org/7) {{fact "a}}7" digits=7}}{{! 7 }}{{!-- }} 7 --}} 7';
    expect(columns(text, ["7", "7"])).toEqual([`1:${text.indexOf("[7]") + 2}`, `1:${text.lastIndexOf("7") + 1}`]);
    expect(columns("Label 2017: in 2017", ["2017"])).toEqual(["1:16"]);
    expect(columns("2. Since 2", ["2"])).toEqual(["1:10"]);
  });

  it("are not looked for in the next paragraph", () => {
    expect(columns("&#55;\n\n7", ["7"])).toEqual(["1:1"]);
  });

  it("of a folded YAML text go on after an empty line, and not into comments", () => {
    const locator = new Locator("a.yaml", maskYaml("text: >-\n  # 7 is a comment only here\n\n  now 7"));
    expect(locator.next("7", 1)).toMatchObject({ line: 4, column: 7 });
  });
});
