import { describe, expect, it } from "vitest";
import { evaluated, failing, said } from "../../../fixtures/metrics.ts";

const complaint = (formula: string): string => {
  const { rule, message, hint } = failing(formula);
  return `${rule}: ${message} | ${hint}`;
};

const idOf = (formula: string): string | null => {
  const result = evaluated(formula);
  return "origin" in result ? result.origin.id : null;
};

describe("across", () => {
  it("is the list of one period, over all its rows", () => {
    expect(said("count(across(given, 2015, people))")).toBe("exact 5 final");
    expect(complaint("count(across(given, 2015, value))")).toMatch(/^missing-value: given\[UZB, 2015\]/);
    expect(said("max(known(across(given, 2015, value)))")).toBe(said("given(KAZ, 2015, value)"));
    expect(idOf("count(known(across(given, 2015, value)))")).toBe("count(known(given[2015].value))");
  });

  it("says what it lacks", () => {
    expect(complaint("sum(across(given, 1900, value))")).toMatch(
      /^missing-row: given has no row for 1900 \| its year: 2014/,
    );
    expect(complaint("sum(across(members, 2014))")).toMatch(/no-period: the rows of members have no period/);
    expect(complaint("across(given, 2015, value)")).toMatch(/list-not-number/);
  });
});
