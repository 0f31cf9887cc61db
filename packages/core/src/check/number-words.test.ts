import { describe, expect, it } from "vitest";
import { az, en } from "../../fixtures/languages.ts";
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
    ["tonnes of CO₂ and H₂O, m³ and km², but 5 m², word₂ and them²", ["5", "₂", "²"]],
    ["often, attend, tension, weight, height, zeroes, sixties", []],
    ["one of the first, a second, once, both, third parties", []],
    ["million US dollars, but millions", ["millions"]],
    ["sixty, ninety-two, Forty Five and twofold", ["sixty", "ninety-two", "Forty Five", "twofold"]],
    ["a couple of states, a pair of them, scores of others", ["a couple of", "a pair of", "scores of"]],
    ["the couple scored a pair; its credit score is high", []],
    ["the XIV century and the xx; IV drips", ["XIV", "IV"]],
    ["World War II, Elizabeth II, Phase IV, I, V, X, CV, DC, MM, XLS, IIII", []],
    ["12\u202F600 people", ["12\u202F600"]],
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
    const endings = { ...en, locale: "az", "number-words": list };
    expect(numberFinder(endings, [])("Üçüncü ölkə, iki").map(({ text }) => text)).toEqual(["Üçüncü"]);
  });

  it.each([
    ["İki ölkə, üçüncü dəfə, yarısından çoxu, ikiqat", ["İki", "üçüncü", "yarısından", "ikiqat"]],
    ["Bunun üçün ikitərəfli əlaqələr altında, onun minimum yükü ona çatdı; birinci, ikinci", []],
    ["Üçüncü ölkələrə, hər iki tərəf, üçüncü tərəflər", []],
    ["XXI əsrdə iyirmi beş min, yüz əlli", ["XXI", "iyirmi beş min", "yüz əlli"]],
    ["III Pyotr, II Dünya müharibəsi", ["III", "II"]],
    ["1990-cı illər, 12 600 nəfər", ["1990", "12", "600"]],
  ])("in Azerbaijani: %s", (text, numbers) => {
    expect(numberFinder(az, [])(text).map((found) => found.text)).toEqual(numbers);
  });
});
