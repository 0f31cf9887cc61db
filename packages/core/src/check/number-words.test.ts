import { describe, expect, it } from "vitest";
import { en } from "../../fixtures/languages.ts";
import { numberFinder } from "./number-words.ts";

const find = (text: string, literals: readonly string[] = []) =>
  numberFinder(en, literals)(text).map((found) => text.slice(found.start, found.start + found.text.length));

describe("numbers in a text", () => {
  it.each([
    ["In 2014 it gave 1,300.5, then .5", ["2014", "1,300.5", "5"]],
    [
      "Half of them tripled; two-thirds, TWENTY FOUR, the third",
      ["Half", "tripled", "two-thirds", "TWENTY FOUR", "third"],
    ],
    ["½ and ٣ and Ⅳ and x²", ["½", "٣", "Ⅳ", "²"]],
    ["often, attend, tension, weight, height, zeroes, sixties", []],
    ["one of the first, a second, once, both, third parties", []],
    ["million US dollars, but millions", ["millions"]],
  ])("%s", (text, numbers) => {
    expect(find(text)).toEqual(numbers);
  });

  it("takes joined words as one number, and as no part of a name", () => {
    expect(numberFinder(en, [])("fifty-three").map(({ text, name }) => [text, name])).toEqual([
      ["fifty-three", "fifty-three"],
    ]);
  });

  it("passes over declared names as whole words, across a line break too", () => {
    expect(find("COP29, COP290, G20 and Digital\nMorocco 2030", ["COP29", "G20", "Digital Morocco 2030"])).toEqual([
      "290",
    ]);
  });

  it("knows endings where the language's list says so", () => {
    const list = { cardinals: ["üç*"], ordinals: [], fractions: [], multiples: [] };
    const az = { ...en, locale: "az", "number-words": list };
    expect(numberFinder(az, [])("Üçüncü ölkə, iki").map(({ text }) => text)).toEqual(["Üçüncü"]);
  });
});
