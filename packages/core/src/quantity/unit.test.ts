import { describe, expect, it } from "vitest";
import { problemOf, unwrap } from "../../fixtures/quantities.ts";
import { parseUnit } from "./parse-unit.ts";
import { isCount, isMoney, sameUnit, unitText } from "./unit.ts";

const parse = (text: string, prices?: string) => parseUnit(text, prices, ["people", "countries"]);

describe("a unit as an author writes it", () => {
  it.each([
    ["USD", undefined, "USD at current prices"],
    ["USD", "constant 2022", "USD at constant 2022 prices"],
    ["USD/year", "current", "USD/year at current prices"],
    ["m3/year", undefined, "m3/year"],
    ["people/km2", undefined, "people/km2"],
    ["USD/people/year", undefined, "USD/people/year at current prices"],
    ["MW*year", undefined, "MW*year"],
    ["percent", undefined, "percent"],
    ["ratio", undefined, "a plain number"],
  ])("%s %s", (text, prices, printed) => expect(unitText(unwrap(parse(text, prices)))).toBe(printed));

  it("must be known", () => {
    expect(parse("poeple")).toMatchObject({
      problem: { rule: "unknown-unit", hint: expect.stringMatching(/^did you mean "people"/) },
    });
    for (const [word, code] of Object.entries({ dollars: "USD", US$: "USD", "€": "EUR", Manat: "AZN" }))
      expect(parse(word)).toMatchObject({ problem: { hint: expect.stringContaining(`write ${code}. `) } });
    expect(parse("xy")).toMatchObject({ problem: { hint: expect.stringMatching(/^Units are/) } });
    expect(problemOf(parse("ZZZ")).message).toBe('"ZZZ" is no unit');
    expect(problemOf(parse("USD/")).rule).toBe("unknown-unit");
    expect(problemOf(parse("")).rule).toBe("unknown-unit");
  });

  it("has prices only when it is money", () => {
    expect(problemOf(parse("people", "current")).rule).toBe("prices-without-money");
    expect(problemOf(parse("USD", "real")).rule).toBe("malformed-prices");
  });
});

describe("kinds of unit", () => {
  it("tells counts from measures and money", () => {
    expect(["people", "countries"].every((id) => isCount(unwrap(parse(id))))).toBe(true);
    expect(["t", "USD", "percent", "ratio", "times", "people/km2"].some((id) => isCount(unwrap(parse(id))))).toBe(
      false,
    );
    expect(isMoney(unwrap(parse("USD/year")))).toBe(true);
  });

  it("are the same only with the same prices", () => {
    const [current, base] = [unwrap(parse("USD")), unwrap(parse("USD", "constant 2022"))];
    expect(sameUnit(current, base)).toBe(false);
    expect(sameUnit(base, unwrap(parse("USD", "constant 2022")))).toBe(true);
    expect(sameUnit(unwrap(parse("m3/year")), unwrap(parse("m3")))).toBe(false);
  });
});
