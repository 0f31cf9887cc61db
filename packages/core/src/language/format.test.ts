import { describe, expect, it } from "vitest";
import { en, suffixes } from "../../fixtures/languages.ts";
import { state, unwrap } from "../../fixtures/quantities.ts";
import { divide, multiply } from "../quantity/arithmetic.ts";
import { exact } from "../quantity/exact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { inPercent } from "../quantity/shift.ts";
import { unitOf } from "../quantity/unit.ts";
import { type FormatOptions, formatQuantity } from "./format.ts";

const plain = (quantity: Quantity, options?: FormatOptions) => formatQuantity(quantity, en, options).plain;
const over = { hedge: "over" } as const;
const aid = state("61.9 million", "USD", { hedge: "about", status: "preliminary" });
const reach = unwrap(inPercent(unwrap(divide(state("53", "states"), state("54", "states")))));

describe("a stated quantity prints as its source wrote it", () => {
  it.each([
    [aid, "about $61.9 million (preliminary)"],
    [state("140", "countries", over), "over 140 countries"],
    [state("0.08", "percent", { hedge: "about" }), "about 0.08 per cent"],
    [state("1.3 trillion", "USD/year"), "$1.3 trillion a year"],
    [state("300 billion", "USD/year", { hedge: "at least" }), "at least $300 billion a year"],
    [state("12,600", "people"), "12,600 people"],
    [state("34,000", "USD"), "$34,000"],
    [state("1.2 billion", "m3/year", { status: "projected" }), "1.2 billion cubic metres a year (projection)"],
    [state("200", "t"), "200 tonnes"],
    [state("1", "countries"), "1 country"],
    [state("1.0", "t"), "1.0 tonnes"],
    [state("2.0 million", "USD"), "$2.0 million"],
    [state("-98.2 million", "USD"), "−$98.2 million"],
    [state("-0.3", "percentage-point"), "−0.3 percentage points"],
    [state("5 million", "CHF"), "CHF 5 million"],
    [state("12,612,345", "people"), "12,612,345 people"],
    [state("12,600,000", "people"), "12.6 million people"],
    [state("7", "people/km2"), "7 people per square kilometre"],
    [state("0.00", "percent"), "0.00 per cent"],
  ])("%#: %s", (quantity, text) => expect(plain(quantity)).toBe(text));
});

describe("the parts of a printed quantity", () => {
  it("are the hedge, the number with its unit, and the mark", () => {
    expect(formatQuantity(aid, en)).toMatchObject({
      before: "about",
      text: "$61.9 million",
      after: "(preliminary)",
      machine: "61900000",
    });
  });

  it("split for key figures after the digits", () => {
    const parts = (quantity: Quantity) => [formatQuantity(quantity, en).big, formatQuantity(quantity, en).small];
    expect(parts(aid)).toEqual(["$61.9", "million"]);
    expect(parts(state("140", "countries", over))).toEqual(["140", "countries"]);
    expect(parts(state("0.08", "percent"))).toEqual(["0.08", "per cent"]);
    expect(parts(state("34,000", "USD"))).toEqual(["$34,000", ""]);
    expect(formatQuantity(aid, suffixes)).toMatchObject({ big: "61,9", small: "mln ABŞ dolları" });
    expect(formatQuantity(state("57", "percent"), suffixes)).toMatchObject({ big: "57 %", small: "" });
  });

  it("put a hedge between number and unit where the language does", () => {
    const printed = formatQuantity(state("140", "countries", { ...over, status: "estimated" }), suffixes);
    expect(printed).toMatchObject({ before: "", text: "140", after: "-dan çox ölkə (təxmini)" });
    expect(printed.plain).toBe("140-dan çox ölkə (təxmini)");
    expect(formatQuantity(state("1.2 billion", "m3/year", over), suffixes).plain).toBe("ildə 1,2 mlrd-dan çox kubmetr");
  });
});

describe("options", () => {
  it("leave out the unit, and what the sentence says itself", () => {
    expect(plain(state("140", "countries", over), { form: "number" })).toBe("over 140");
    expect(plain(aid, { status: "said" })).toBe("about $61.9 million");
    expect(plain(aid, { status: "said", hedge: "said" })).toBe("$61.9 million");
  });

  it("shorten for charts and tables, but keep hedge and mark", () => {
    expect(plain(aid, { form: "short" })).toBe("about $61.9m (preliminary)");
    expect(plain(state("0.08", "percent"), { form: "short" })).toBe("0.08%");
    expect(plain(state("1.2 billion", "m3/year"), { form: "short" })).toBe("1.2bn m³/year");
    expect(plain(state("140", "countries", over), { form: "short" })).toBe("over 140");
  });

  it("give fewer digits, never more", () => {
    expect(plain(aid, { digits: 2, status: "said" })).toBe("about $62 million");
    expect(plain(aid, { digits: 6, status: "said" })).toBe("about $61.9 million");
    expect(plain(reach, { digits: 2 })).toBe("98 per cent");
  });
});

describe("a computed quantity prints no more than is known", () => {
  it("three digits where its inputs are exact", () => {
    expect(plain(reach)).toBe("98.1 per cent");
    expect(formatQuantity(reach, en).machine).toBe("98.1481481481481");
  });

  it("as many as the weakest input has", () => {
    expect(plain(unwrap(divide(aid, state("0.08", "percent", { hedge: "about" }))), { status: "said" })).toBe(
      "about $80 billion",
    );
  });

  it("at most three of a cell, but whole units below a million", () => {
    const cell = { kind: "cell" } as const;
    expect(plain(state("61234567", "USD", cell))).toBe("$61.2 million");
    expect(plain(state("12345.67", "USD", cell))).toBe("$12,346");
    expect(plain(state("0.086451", "percent", cell))).toBe("0.0865 per cent");
    expect(plain(state("1234567", "people", cell))).toBe("1,234,567 people");
  });

  it("rounds a bound to the side on which it stays true", () => {
    const factor = (hedge: "over" | "up to") =>
      unwrap(multiply(state("46.87", "people", { hedge }), state("3", "ratio", { kind: "literal" })));
    expect(plain(factor("over"), { digits: 3 })).toBe("over 140 people");
    expect(plain(factor("up to"), { digits: 3 })).toBe("up to 141 people");
  });

  it("takes the next scale word when rounding reaches it", () => {
    expect(plain(state("999,960", "USD", { kind: "cell" }), { digits: 3 })).toBe("$1.00 million");
  });
});

it("names a unit that the language has no word for, and where to put it", () => {
  const quantity = { ...state("5", "people"), value: exact(5), unit: unitOf("dragons") };
  expect(() => formatQuantity(quantity, en)).toThrow('English has no word for "dragons"');
});
