import { expect, it } from "vitest";
import { problemOf, state, unwrap } from "../../fixtures/quantities.ts";
import { agree, compare } from "./compare.ts";

const over = { hedge: "over" } as const;

it("compares exact numbers with certainty", () => {
  expect(unwrap(compare(state("5", "people"), state("4", "people")))).toEqual({
    less: false,
    equal: false,
    greater: true,
  });
  expect(unwrap(compare(state("5", "people"), state("5", "people")))).toEqual({
    less: false,
    equal: true,
    greater: false,
  });
  expect(unwrap(compare(state("1", "t"), state("1,000", "kg")))).toEqual({ less: false, equal: true, greater: false });
});

it("is certain of a bound only on its safe side", () => {
  expect(unwrap(compare(state("140", "people", over), state("140", "people")))).toEqual({
    less: false,
    equal: false,
    greater: true,
  });
  expect(unwrap(compare(state("140", "people", over), state("150", "people")))).toEqual({
    less: true,
    equal: true,
    greater: true,
  });
  const atLeast = state("140", "people", { hedge: "at least" });
  expect(unwrap(compare(atLeast, state("140", "people")))).toEqual({ less: false, equal: true, greater: true });
});

it("lets two statements agree within their digits and hedges", () => {
  const aid = state("61.9 million", "USD");
  expect(unwrap(agree(aid, state("61,912,400", "USD")))).toBe(true);
  expect(unwrap(agree(aid, state("62,000,001", "USD")))).toBe(false);
  expect(unwrap(agree(state("0.08", "percent"), state("0.0865", "percent")))).toBe(false);
  expect(unwrap(agree(state("140", "people", over), state("160", "people")))).toBe(true);
  expect(unwrap(agree(state("140", "people", over), state("140", "people")))).toBe(false);
});

it("refuses to compare unlike units", () => {
  expect(problemOf(compare(state("5", "people"), state("4", "states"))).rule).toBe("unlike-units");
  expect(problemOf(agree(state("5", "people"), state("4", "states"))).rule).toBe("unlike-units");
});
