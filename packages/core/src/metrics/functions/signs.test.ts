import { describe, expect, it } from "vitest";
import { failing, said } from "../../../fixtures/metrics.ts";

/** "rule: message | hint" of a formula that fails. */
const complaint = (formula: string): string => {
  const { rule, message, hint } = failing(formula);
  return `${rule}: ${message} | ${hint}`;
};
const loss = "amount(-98, USD)";
const deeper = "amount(-224, USD)";
const gain = "amount(224, USD)";
const nought = "amount(0, USD)";

describe("a base below nought", () => {
  it.each([
    [`growth(${loss}, ${gain})`, /^below-nought: growth\(\): -98 USD .* is below nought: per cent of it/],
    [`cagr(${loss}, ${deeper}, 3)`, /^below-nought: cagr\(\): -98 USD .* is below nought/],
    [`cagr(${gain}, ${loss}, 3)`, /^below-nought: cagr\(\): -98 USD/],
    [`index(${gain}, ${loss})`, /^below-nought: index\(\): -98 USD/],
    [`share(${loss}, ${deeper})`, /^below-nought: share\(\): -98 USD .*ratio\(a, b\)/],
    [`share(${loss}, ${gain})`, /^below-nought: share/],
    ["growth(over-140 - exact-150, exact-150)", /may be below nought/],
  ])("is refused: %s", (formula, message) => expect(complaint(formula)).toMatch(message));

  it("is no matter to a value that is measured on a base above nought", () => {
    expect(said(`index(${loss}, ${gain})`)).toBe("exact -43.75 final");
    expect(said(`change(${loss}, ${gain})`)).toBe("exact 322 USD final");
    expect(said(`ratio(${loss}, ${deeper})`)).toBe("exact 0.4375 final");
    expect(said(`growth(${gain}, ${loss})`)).toBe("exact -143.75 percent final");
  });
});

describe("a base of nought", () => {
  it.each(["growth", "index", "share", "ratio"])("is refused by %s", (name) => {
    const args = name === "growth" ? `${nought}, ${gain}` : `${gain}, ${nought}`;
    expect(complaint(`${name}(${args})`)).toMatch(/^division-by-zero/);
  });
  it("is refused by cagr, and a fall to nought is all of it", () => {
    expect(complaint(`cagr(${nought}, ${gain}, 3)`)).toMatch(/^division-by-zero/);
    expect(said(`cagr(${gain}, ${nought}, 3)`)).toBe("exact -100 percent final");
  });
  it("is refused by whole, and so is what is no percentage", () => {
    expect(complaint("whole(given-stated, amount(0, percent))")).toMatch(/^division-by-zero/);
    expect(complaint("whole(given-stated, exact-150)")).toMatch(/^unlike-units: exact-150 .* is no percentage/);
  });
});

describe("what does not go together", () => {
  it.each(["mean", "median", "min", "max"])("per cent and percentage points are not one unit to %s", (name) => {
    expect(complaint(`${name}(amount(5, percent), amount(3, percentage-point))`)).toMatch(/^unlike-units/);
  });
  it("a rate of exchange is above nought", () => {
    expect(complaint("convert(given-stated, rate-fact - rate-fact)")).toMatch(/^no-rate/);
  });
});
