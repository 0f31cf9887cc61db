import { describe, expect, it } from "vitest";
import { evaluated, failing, said } from "../../../fixtures/metrics.ts";
import { interval } from "../../quantity/hedge.ts";
import { functions } from "./index.ts";

/** "rule: message | hint" of a formula that fails. */
const complaint = (formula: string): string => {
  const { rule, message, hint } = failing(formula);
  return `${rule}: ${message} | ${hint}`;
};

const origin = (formula: string) => {
  const result = evaluated(formula);
  return "origin" in result ? result.origin : null;
};

describe("one cell", () => {
  it("is named by its keys, and by a column where several have numbers", () => {
    expect(said("value(given, AZE, 2014, value)")).toBe("exact 10000000 USD final");
    expect(said('value("given", "AZE", 2014, "people")')).toBe("exact 1 people final");
    expect(said("value(rates, 2014)")).toBe("exact 0.78 AZN USD^-1 final");
  });

  it("is also what the series' id gives, used like a function", () => {
    expect(said("given(AZE, 2014, value)")).toBe("exact 10000000 USD final");
    expect(said("rates(2024)")).toBe("exact 1.7 AZN USD^-1 final");
    expect(complaint("given()")).toBe("wrong-arguments: given() got 0 arguments | write given(iso3, year[, column])");
  });

  it("that does not exist is told from what there is", () => {
    expect(complaint("value(given, AZE, 2017, value)")).toBe(
      "missing-row: given has no row for AZE, 2017 | its year for AZE: 2014, 2015, 2016, 2018, 2019, 2020",
    );
    expect(complaint("value(given, AZR, 2015, value)")).toBe(
      "missing-row: given has no row for AZR, 2015 | its iso3 for 2015: AZE, GEO, ARM, KAZ, UZB",
    );
    expect(complaint("value(given, XXX, 1900, value)")).toMatch(/its rows are known by iso3, year; its iso3: AZE, GEO/);
    expect(complaint("value(given, AZE)")).toMatch(/name its iso3, year/);
  });

  it("that is empty is told with its place in the file", () => {
    expect(complaint("given(AZE, 2019, value)")).toMatch(
      /^missing-value: given\[AZE, 2019\]\.value is empty \(data\/sources\/tables\/given\.csv:6:10\)/,
    );
  });

  it("needs a column that has numbers", () => {
    expect(complaint("given(AZE, 2014)")).toBe(
      "wrong-arguments: given has several columns with numbers | name one: value, people",
    );
    expect(complaint("given(AZE, 2014, valeu)")).toMatch(/unknown-column: .* \| did you mean "value"\?/);
    expect(complaint("members(AZE, name)")).toMatch(/no-number: members has no numbers in "name"/);
    expect(complaint("members(AZE)")).toMatch(/no-number: members has no column with numbers/);
    expect(complaint("given(AZE, 2014, value, people)")).toMatch(/"people" is too much/);
  });
});

describe("between", () => {
  it("gives a list, which is no number", () => {
    expect(complaint("between(given, AZE, 2014, 2016, value)")).toBe(
      "list-not-number: given[AZE, 2014..2016].value is a list, and one number is needed here | make one number of it: sum(…), mean(…), latest(…)",
    );
    expect(complaint("1 + between(given, AZE, 2014, 2016, value)")).toMatch(/list-not-number/);
    expect(complaint("share(between(given, AZE, 2014, 2016, value), given-stated)")).toMatch(/list-not-number/);
    expect(complaint("latest(given-stated)")).toMatch(/number-not-list: given-stated is one number/);
  });

  it("names what is missing inside the range, row or cell", () => {
    expect(complaint("sum(between(given, AZE, 2016, 2020, value))")).toBe(
      "missing-value: given has no row for AZE, 2017; given[AZE, 2019].value is empty (data/sources/tables/given.csv:6:10) | known(…) around the list leaves out what is missing",
    );
    expect(complaint("count(between(given, AZE, 2016, 2025, value))")).toMatch(/2017; .* and 4 more/);
  });

  it("leaves it out where the formula says so", () => {
    expect(said("sum(known(between(given, AZE, 2016, 2020, value)))")).toBe("exact 78000000 USD final");
    expect(said("count(known(between(given, AZE, 2014, 2020, value)))")).toBe("exact 5 final");
    expect(origin("count(known(between(given, AZE, 2014, 2020, value)))")?.id).toBe(
      "count(known(given[AZE, 2014..2020].value))",
    );
  });

  it("takes first and latest for the ends of the series", () => {
    expect(said("sum(between(given, AZE, first, 2015, value))")).toBe("exact 22000000 USD final");
    expect(origin("latest(known(between(given, AZE, first, latest, value)))")?.id).toBe("given[AZE, 2020].value");
    expect(said("mean(known(between(rates, first, latest)))")).toBe("exact 1.24 AZN USD^-1 final");
  });

  it("refuses ranges that mean nothing", () => {
    expect(complaint("sum(between(given, AZE, 2016, 2014, value))")).toMatch(/2016 is after 2014/);
    expect(complaint("sum(between(given, AZX, 2014, 2016, value))")).toMatch(
      /missing-row: given has no row for AZX \| its iso3: AZE, GEO, ARM, KAZ, UZB/,
    );
    expect(complaint("sum(between(given, AZE, 2014))")).toMatch(/write between\(given, iso3, from, to\[, column\]\)/);
    expect(complaint("sum(between(members, 2014, 2016))")).toMatch(/no-period: the rows of members have no period/);
    expect(complaint("sum(known(between(given, UZB, 2015, 2015, value)))")).toMatch(/has no values to work on/);
    expect(complaint("latest(known(between(given, UZB, 2015, 2015, value)))")).toMatch(/has no values/);
  });
});

describe("of many", () => {
  const range = "between(given, AZE, 2014, 2016, value)";

  it("sum, mean and median", () => {
    expect(said(`sum(${range})`)).toBe("exact 40000000 USD final");
    expect(said(`mean(${range})`)).toBe("exact 13333333 USD final");
    expect(said(`median(${range})`)).toBe("exact 12000000 USD final");
    expect(said("median(between(given, AZE, 2014, 2015, value))")).toBe("exact 11000000 USD final");
    expect(said("mean(over-140, exact-150)")).toBe("over 145 countries reported");
    expect(said("median(over-140, exact-150, about-150)")).toBe("over 140 countries projected");
  });

  it("go through lists and single numbers alike", () => {
    expect(said(`sum(${range}, given-stated)`)).toBe("about 101900000 USD preliminary");
    expect(origin(`sum(${range}, given-stated)`)?.id).toBe("sum(given[AZE, 2014..2016].value, given-stated)");
  });

  it("min and max keep what hedges leave open", () => {
    expect(said(`max(${range})`)).toBe("exact 18000000 USD final");
    expect(said(`min(${range})`)).toBe("exact 10000000 USD final");
    expect(said("max(over-140, exact-150)")).toBe("at least 150 countries reported");
    expect(said("min(over-140, exact-150)")).toBe("over 140 countries reported");
    expect(said("max(exact-150, about-150)")).toBe("about 150 countries projected");
    expect(said("max(about-150, exact-150 + exact-150)")).toBe("exact 300 countries projected");
  });

  it("first and latest go by period", () => {
    expect(origin(`first(${range})`)?.id).toBe("given[AZE, 2014].value");
    expect(origin(`latest(${range})`)?.id).toBe("given[AZE, 2016].value");
  });

  it("cumulative gives running totals", () => {
    expect(said(`latest(cumulative(${range}))`)).toBe(said(`sum(${range})`));
    expect(said(`mean(cumulative(${range}))`)).toBe("exact 24000000 USD final");
  });

  it("first_year_above and _below give a year", () => {
    expect(said(`first_year_above(${range}, amount(10000000, USD))`)).toBe("exact 2015 final");
    expect(said(`first_year_above(cumulative(${range}), amount(30000000, USD))`)).toBe("exact 2016 final");
    expect(said(`first_year_below(${range}, amount(11000000, USD))`)).toBe("exact 2014 final");
    expect(complaint(`first_year_above(${range}, amount(1, percent))`)).toMatch(/unlike-units/);
    expect(complaint(`first_year_above(${range}, given-stated)`)).toMatch(/no value of given\[AZE, 2014\.\.2016\]/);
    expect(complaint(`first_year_below(${range}, given-constant)`)).toMatch(/unlike-prices/);
  });

  it("count rows of a series, cells of a list", () => {
    expect(said("count(members)")).toBe("exact 2 final");
    expect(said(`count(${range})`)).toBe("exact 3 final");
    expect(complaint("count(membres)")).toMatch(/unknown-series: .* did you mean "members"\?/);
  });

  it("refuse unlike units", () => {
    expect(complaint("max(over-140, states-all)")).toMatch(/unlike-units: cannot compare over-140/);
    expect(complaint("median(given-stated, given-constant)")).toMatch(/unlike-prices/);
    expect(complaint("mean(over-140, states-all)")).toMatch(/unlike-units: cannot add/);
  });
});

describe("rank", () => {
  it("counts those above among the rows of the period; equal values share the better place", () => {
    expect(said("rank(given, KAZ, 2015, value)")).toBe("exact 1 final");
    expect(said("rank(given, GEO, 2015, value)")).toBe("exact 2 final");
    expect(said("rank(given, ARM, 2015, value)")).toBe("exact 2 final");
    expect(said("rank(given, AZE, 2015, value)")).toBe("exact 4 final");
    expect(origin("rank(given, AZE, 2015, value)")?.id).toBe("rank(given[AZE, 2015].value of 4)");
  });

  it("needs a value of its own", () => {
    expect(complaint("rank(given, UZB, 2015, value)")).toMatch(/given\[UZB, 2015\]\.value is empty/);
    expect(complaint("rank(given, UZB, 2014, value)")).toMatch(/no row for UZB, 2014/);
  });
});

describe("of two", () => {
  it("share, ratio, change, growth and whole", () => {
    expect(said("share(states-reached, states-all)")).toBe("exact 98.148148 percent final");
    expect(said("ratio(exact-150, over-140)")).toBe("under 1.0714286 reported");
    expect(said("change(exact-150, over-140)")).toBe("over -10 countries reported");
    expect(said("growth(given(AZE, 2014, value), given(AZE, 2015, value))")).toBe("exact 20 percent final");
    expect(said("whole(given-stated, share-stated)")).toBe("about 77375000000 USD preliminary");
    expect(complaint("share(states-reached, over-140)")).toMatch(/not-a-ratio/);
  });

  it("over less over has no bound", () => {
    expect(complaint("over-140 - over-140")).toMatch(/no-bound: .* leave it open on both sides/);
  });

  it("index puts the base at 100", () => {
    expect(said("index(given(AZE, 2015, value), given(AZE, 2014, value))")).toBe("exact 120 final");
    expect(said("index(over-140, exact-150)")).toBe("over 93.333333 reported");
    expect(complaint("index(states-all, over-140)")).toMatch(/not-a-ratio/);
  });

  it("growth refuses a first value below nought, of which no per cent can be told", () => {
    expect(complaint("growth(0 - 98, 224)")).toMatch(/^below-nought: growth.* below nought.*change/);
  });

  it("cagr gives the growth of a year", () => {
    expect(said("cagr(given(AZE, 2014, value), given(AZE, 2020, value), 6)")).toBe("exact 25.992105 percent final");
    expect(said("cagr(between(given, AZE, 2014, 2016, value))")).toBe("exact 34.164079 percent final");
    expect(said("cagr(exact-150, over-140, 1)")).toBe("over -6.6666667 percent reported");
    expect(said("cagr(known(between(given, AZE, 2014, 2020, value)))")).toBe("exact 25.992105 percent final");
    expect(complaint("cagr(exact-150, over-140, about-150)")).toMatch(/whole number of years/);
    expect(complaint("cagr(exact-150, over-140)")).toMatch(/write cagr\(from, to, 9\)/);
    expect(complaint("cagr(exact-150, states-all, 3)")).toMatch(/not-a-ratio/);
    expect(complaint("cagr(exact-150, -exact-150, 3)")).toMatch(/below-nought/);
    expect(complaint("cagr(between(given, AZE, 2014, 2014, value))")).toMatch(/two years or more/);
  });

  it("cagr has no more digits than its values, unless fewer would be false", () => {
    const result = evaluated("cagr(given(AZE, 2014, value), given(AZE, 2020, value), 6)");
    expect("lastDigit" in result && result.lastDigit).toBe(0);
  });
});

describe("of one", () => {
  it("abs takes the sign away and turns the hedge round with it", () => {
    expect(said("abs(change(exact-150, states-all * 0 + 1))")).toMatch(/unlike-units/);
    expect(said("abs(exact-150 - over-140)")).toMatch(/^not-known: all that is known/);
    expect(said("abs(-over-140)")).toBe("over 140 countries reported");
    expect(said("abs(over-140)")).toBe("over 140 countries reported");
  });

  it("abs of what may be on either side of nought reaches from nought to the further end", () => {
    const result = evaluated("abs(about-150 - exact-150 - 0 * exact-150)");
    if (!("value" in result)) throw new Error(result.message);
    const { low, high } = interval(result);
    expect([low.at.toFixed(), high.at.toFixed()]).toEqual(["0", "10"]);
  });

  it("amount gives a number its unit", () => {
    expect(said("amount(50, percent)")).toBe("exact 50 percent final");
    expect(said('given-constant - amount(40000000, USD, "constant 2022")')).toBe("exact 0 USD reported");
    expect(complaint("amount(50, percnet)")).toMatch(/unknown-unit: .* did you mean "percent"\?/);
    expect(complaint("amount(many, percent)")).toMatch(/"many" is not a number/);
  });

  it("years and at_current_prices", () => {
    expect(said("years(3)")).toBe("exact 3 year final");
    expect(said("at_current_prices(given-constant, 2022)")).toBe("exact 40000000 USD reported");
    expect(complaint("at_current_prices(given-constant, 2021)")).toMatch(/unlike-prices/);
  });
});

describe("convert", () => {
  it("goes both ways by one rate", () => {
    expect(said("convert(given(AZE, 2014, value), rates, 2014)")).toBe("exact 7800000 AZN final");
    expect(said("convert(convert(given(AZE, 2014, value), rates, 2014), rates, 2014)")).toBe(
      "exact 10000000 USD final",
    );
    expect(said("convert(given-stated, rate-fact)")).toBe("about 105230000 AZN preliminary");
  });

  it("names both sources", () => {
    expect(origin("convert(given-stated, rates, 2024)")).toMatchObject({
      id: "convert(given-stated, rates[2024].rate)",
      sources: ["office", "tables"],
    });
  });

  it("refuses what is no rate, other money, and constant prices", () => {
    expect(complaint("convert(given-stated, share-stated)")).toMatch(
      /no-rate: .* is no rate of exchange .*\| its unit is one currency/,
    );
    expect(complaint("convert(given-stated, 1.7)")).toMatch(/no-rate/);
    expect(complaint("convert(over-140, rates, 2024)")).toMatch(/unlike-units: cannot convert over-140/);
    expect(complaint("convert(given-constant, rates, 2024)")).toMatch(/unlike-prices/);
    expect(complaint("convert(given-stated, rates, 2013)")).toMatch(/no row for 2013 \| its year: 2014, 2024/);
  });
});

describe("the list of functions", () => {
  it("says of each how it is written and what it gives", () => {
    for (const [name, { usage, gives, takes }] of Object.entries(functions)) {
      expect(usage.startsWith(`${name}(`), name).toBe(true);
      expect(gives, name).toMatch(/^[A-Z].*\.$/);
      expect(takes[0]).toBeLessThanOrEqual(takes[1]);
    }
  });

  it("refuses too few and too many arguments", () => {
    expect(complaint("share(states-all)")).toBe("wrong-arguments: share() got 1 argument | write share(part, whole)");
    expect(complaint("abs(1, 2)")).toMatch(/abs\(\) got 2 arguments/);
    expect(complaint("shar(1, 2)")).toMatch(
      /unknown-function: no function or series is called "shar" \| did you mean "share"/,
    );
    expect(failing("1 + shar(1, 2)").place).toMatchObject({ column: 5, length: 4 });
    expect(complaint("toString(1)")).toMatch(/unknown-function/);
  });
});
