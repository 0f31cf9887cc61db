import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "../../fixtures/languages.ts";
import { AuthorMistake, type Problem } from "../problem/problem.ts";
import { builtInUnits } from "../quantity/parse-unit.ts";
import { parseLanguage } from "./parse-language.ts";

const text = readFileSync(new URL("../../../../data/languages/en.yaml", import.meta.url), "utf8");

function problems(changed: string): readonly Problem[] {
  expect(changed).not.toBe(text);
  try {
    parseLanguage(changed, "en.yaml");
  } catch (thrown) {
    if (thrown instanceof AuthorMistake) return thrown.problems;
    throw thrown;
  }
  throw new Error("expected problems");
}

const lineOf = (words: string, within = text): number => within.slice(0, within.indexOf(words)).split("\n").length;

describe("a language file", () => {
  it("has words for every built-in unit but a ratio, which has none", () => {
    expect(builtInUnits.filter((id) => id !== "ratio" && en.units[id] === undefined)).toEqual([]);
  });

  it("names what is wrong, at its place", () => {
    expect(problems(text.replace("over: over {}", "over: over"))).toMatchObject([
      {
        rule: "malformed-language",
        message: expect.stringMatching(/^hedges > over: must hold {}/),
        place: { file: "en.yaml", line: lineOf("over: over {}"), column: 9 },
      },
    ]);
    expect(problems(text.replace("over: over {}", 'over: ">{}"'))[0]?.message).toMatch(/set off by a space/);
  });

  it("shows a missing key at what should hold it", () => {
    const [problem] = problems(text.replace(/ {2}nearly: .*\n/, ""));
    expect(problem?.message).toMatch(/^hedges > nearly: /);
    expect(problem?.place?.line).toBe(lineOf("hedges:") + 1);
  });

  it("is refused for a misspelt key, an unknown locale and broken YAML, all of them together", () => {
    expect(
      problems(text.replace("locale: en-GB", "locale: english_x").replace("name:", "nmae:")).map((one) => one.message),
    ).toEqual([
      expect.stringMatching(/^locale: must be a BCP 47 tag/),
      expect.stringMatching(/^name: /),
      expect.stringMatching(/nmae/),
    ]);
    expect(problems(text.replace("dates:", "dates: ["))[0]?.rule).toBe("malformed-yaml");
  });
});
