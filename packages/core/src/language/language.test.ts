import { describe, expect, it } from "vitest";
import { en, englishText, language } from "../../fixtures/languages.ts";
import { AuthorMistake, type Problem } from "../problem/problem.ts";
import { builtInUnits } from "../quantity/parse-unit.ts";

/** The problems of English after a change to its text. */
function problems(from: string | RegExp, to: string): readonly Problem[] {
  const changed = englishText.replace(from, to);
  expect(changed).not.toBe(englishText);
  try {
    language(changed, "en.yaml");
  } catch (thrown) {
    if (thrown instanceof AuthorMistake) return thrown.problems;
    throw thrown;
  }
  throw new Error("expected problems");
}

describe("a language file", () => {
  it("has words for every built-in unit but a ratio, which has none", () => {
    expect(builtInUnits.filter((id) => id !== "ratio" && en.units[id] === undefined)).toEqual([]);
  });

  it("must give each hedge a place for the number", () => {
    const line = englishText.slice(0, englishText.indexOf("over: over {}")).split("\n").length;
    expect(problems("over: over {}", "over: over")).toMatchObject([
      { rule: "wrong-value", message: expect.stringMatching(/^hedges.over: must hold {}/), place: { line, column: 9 } },
    ]);
    expect(problems("over: over {}", 'over: ">{}"')[0]?.message).toMatch(/set off by a space/);
    expect(problems("over: over {}", 'over: "{number} and more"')).toHaveLength(1);
  });

  it("must have every hedge and status", () => {
    expect(problems(/ {2}nearly: .*\n/, "")).toMatchObject([{ message: '"nearly" is missing' }]);
    expect(problems(/ {2}projected: .*\n/, "")).toMatchObject([{ message: '"projected" is missing' }]);
  });

  it("must name a locale that Intl knows, so that no other is taken silently", () => {
    expect(problems("locale: en-GB", "locale: english_x")[0]?.message).toMatch(/^locale: must be a BCP 47 tag/);
    expect(problems("locale: en-GB", "locale: xx")[0]?.message).toMatch(/^locale: /);
  });

  it("must say where the number of a currency, a scale and a quotient stands", () => {
    expect(problems('EUR: "€{}"', 'EUR: "€"')[0]?.message).toMatch(/^currencies.EUR: must hold {}/);
    expect(problems('short: "{}bn"', "short: bn")[0]?.message).toMatch(/^scales.billion.short: /);
    expect(problems('word: "{} a year"', "word: a year")[0]?.message).toMatch(/^per.year.word: /);
  });
});
