import fc from "fast-check";
import { expect, it } from "vitest";
import { exact, lastNonZero, roundTo } from "./exact.ts";

it("rounds half away from zero, to any power of ten", () => {
  expect(roundTo(exact("61950000"), 5).toFixed()).toBe("62000000");
  expect(roundTo(exact("61850000"), 5).toFixed()).toBe("61900000");
  expect(roundTo(exact("-0.25"), -1).toFixed()).toBe("-0.3");
});

it("rounds bounds to their side", () => {
  expect(roundTo(exact("140.6"), 0, "down").toFixed()).toBe("140");
  expect(roundTo(exact("2.31"), -1, "up").toFixed()).toBe("2.4");
  expect(roundTo(exact("-1234"), 2, "down").toFixed()).toBe("-1300");
});

it("trusts a quotient no further than it was cut: a third of three is one, not over nought", () => {
  expect(roundTo(exact("0.999999999999999999999999999999999999999999999999999999999999"), 0, "down").toFixed()).toBe(
    "1",
  );
});

it("changes nothing that already ends there, and little else", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -6, max: 12 }), (digits, last) => {
      const value = exact(digits).times(exact(10).pow(last));
      expect(roundTo(value, last).eq(value)).toBe(true);
      expect(
        roundTo(value, last + 2)
          .minus(value)
          .abs()
          .lte(exact(10).pow(last).times(50)),
      ).toBe(true);
    }),
  );
});

it("finds the last digit that is not nought", () => {
  expect(["61900000", "0.08", "0", "34000", "7", "1.250"].map((text) => lastNonZero(exact(text)))).toEqual([
    5, -2, 0, 3, 0, -2,
  ]);
});
