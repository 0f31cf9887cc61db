import { describe, expect, it } from "vitest";
import { problemOf, state, unwrap } from "../../fixtures/quantities.ts";
import { parseStated, stateQuantity } from "./stated.ts";
import { plain, unitOf } from "./unit.ts";

describe("a number as written", () => {
  it.each([
    ["61.9 million", "61900000", 5],
    ["300 billion", "300000000000", 9],
    ["1.3 trillion", "1300000000000", 11],
    ["2.0 million", "2000000", 5],
    ["12,600", "12600", 0],
    ["0.08", "0.08", -2],
    ["0.080", "0.08", -3],
    ["-98.2 million", "-98200000", 5],
    ["−0.3", "-0.3", -1],
    ["0", "0", 0],
  ])("%s", (text, value, lastDigit) => {
    const stated = unwrap(parseStated(text));
    expect([stated.value.toFixed(), stated.lastDigit]).toEqual([value, lastDigit]);
  });

  it.each([
    ["", "missing"],
    ["1e6", "scale word"],
    ["12 600", "commas"],
    ["34%", "unit: percent"],
    ["$5", "currency"],
    ["over 140", "`hedge`"],
    ["1,2", "decimal sign"],
    ["007", "leave it out"],
    ["5 zillion", "scale word"],
    ["1.2.3", "digits"],
    [".5", "digits"],
    ["9".repeat(41), "round it"],
  ])("refuses %j and says why", (text, hint) => {
    const outcome = parseStated(text);
    expect(outcome).toMatchObject({
      ok: false,
      problem: { rule: "malformed-number", hint: expect.stringContaining(hint) },
    });
  });
});

describe("the last digit that means something", () => {
  it("is none of a count, for it is exact", () => {
    expect(state("3,000", "people").lastDigit).toBeNull();
    expect(state("140", "countries", { hedge: "over" }).lastDigit).toBeNull();
  });

  it("is the last that is not nought of a measured whole number in prose", () => {
    expect(state("34,000", "USD").lastDigit).toBe(3);
    expect(state("200", "t").lastDigit).toBe(2);
    expect(state("300", "people", { hedge: "about" }).lastDigit).toBe(2);
  });

  it("is the last written with a scale word or a point", () => {
    expect(state("300 billion", "USD").lastDigit).toBe(9);
    expect(state("300.0", "USD").lastDigit).toBe(-1);
  });

  it("is none of a formula's own number, which is meant exactly", () => {
    expect(state("0.5", "ratio", { kind: "literal" }).lastDigit).toBeNull();
    expect(state("0.5", "ratio").lastDigit).toBe(-1);
  });

  it("is the last written in a table, counted in the column's scale", () => {
    const cell = { hedge: "exact", status: "final", writing: "table" } as const;
    const origin = { kind: "cell", id: "oda[AZE]", sources: [], place: null } as const;
    const dollars = unitOf("USD", "current");
    const inMillions = unwrap(stateQuantity({ ...cell, text: "61.90", unit: dollars, origin, scale: 1_000_000 }));
    expect([inMillions.value.toFixed(), inMillions.lastDigit]).toEqual(["61900000", 4]);
    expect(unwrap(stateQuantity({ ...cell, text: "70000", unit: dollars, origin })).lastDigit).toBe(0);
  });

  it("gives the problem the place of the fact", () => {
    const place = { file: "facts.yaml", line: 9, column: 1, length: 3 };
    const origin = { kind: "fact", id: "x", sources: [], place } as const;
    const outcome = stateQuantity({ text: "many", unit: plain, hedge: "exact", status: "final", origin });
    expect(problemOf(outcome)).toMatchObject({ place });
  });
});
