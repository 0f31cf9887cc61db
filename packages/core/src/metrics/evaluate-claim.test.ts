import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidence, formulaPlace } from "../../fixtures/metrics.ts";
import { anyQuantity } from "../../fixtures/quantities.ts";
import { Problems } from "../problem/collector.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { evaluateClaim } from "./evaluate-claim.ts";

function judge(claim: string, columns: ReadonlyMap<string, Quantity> = new Map()) {
  const problems = new Problems();
  const names = { evidence, metrics: new Map(), specs: new Map([["failed", {}]]), columns };
  return { verdict: evaluateClaim(claim, names, formulaPlace(claim), problems), problems: problems.all };
}

const verdict = (claim: string) => {
  const judged = judge(claim);
  expect(judged.problems).toEqual([]);
  return judged.verdict;
};

const complaints = (claim: string) => {
  const judged = judge(claim);
  expect(judged.verdict).toBeNull();
  return judged.problems.map(({ place, rule, message, hint }) => `${place?.column} ${rule}: ${message} | ${hint}`);
};

describe("a comparison", () => {
  it("of exact numbers holds or fails", () => {
    expect(verdict("given(AZE, 2015, value) > given(AZE, 2014, value)")).toBe("holds");
    expect(verdict("given(AZE, 2015, value) < given(AZE, 2014, value)")).toBe("fails");
    expect(verdict("states-all >= states-all")).toBe("holds");
    expect(verdict("states-all == states-reached")).toBe("fails");
    expect(verdict("states-all != states-reached")).toBe("holds");
    expect(verdict("rank(given, KAZ, 2015, value) <= 3")).toBe("holds");
  });

  it("holds only if it is certain", () => {
    expect(verdict("over-140 > amount(140, countries)")).toBe("holds");
    expect(verdict("over-140 > amount(139, countries)")).toBe("holds");
    expect(verdict("over-140 > exact-150")).toBe("undecided");
    expect(verdict("over-140 <= amount(140, countries)")).toBe("fails");
    expect(verdict("over-140 == exact-150")).toBe("undecided");
    expect(verdict("about-150 > amount(120, countries)")).toBe("holds");
    expect(verdict("about-150 == exact-150")).toBe("undecided");
    expect(verdict("about-150 != amount(120, countries)")).toBe("holds");
  });

  it("has formulas on both sides", () => {
    expect(verdict("share(states-reached, states-all) > amount(98, percent)")).toBe("holds");
    expect(verdict("sum(between(given, AZE, 2014, 2016, value)) == amount(40000000, USD)")).toBe("holds");
    expect(verdict("given(AZE, 2016, value) > 1.5 * given(AZE, 2014, value)")).toBe("holds");
  });

  it("with nought needs no unit", () => {
    expect(verdict("change(given(AZE, 2014, value), given(AZE, 2015, value)) > 0")).toBe("holds");
    expect(verdict("0 < over-140")).toBe("holds");
  });

  it("may be chained", () => {
    expect(verdict("amount(100, countries) < over-140 < exact-150")).toBe("undecided");
    expect(verdict("1 < 2 < 3 < 4")).toBe("holds");
    expect(verdict("1 < 3 < 2")).toBe("fails");
  });
});

describe("claims", () => {
  it("are joined by and, or, not", () => {
    expect(verdict("1 < 2 && 2 < 3")).toBe("holds");
    expect(verdict("1 < 2 && 3 < 2")).toBe("fails");
    expect(verdict("3 < 2 || 1 < 2")).toBe("holds");
    expect(verdict("!(1 < 2)")).toBe("fails");
    expect(verdict("!(3 < 2) && (1 < 0 || 2 > 1)")).toBe("holds");
  });

  it("are undecided only where an undecided part matters", () => {
    const open = "over-140 > exact-150";
    expect(verdict(`${open} && 1 < 2`)).toBe("undecided");
    expect(verdict(`${open} && 2 < 1`)).toBe("fails");
    expect(verdict(`${open} || 1 < 2`)).toBe("holds");
    expect(verdict(`${open} || 2 < 1`)).toBe("undecided");
    expect(verdict(`!(${open})`)).toBe("undecided");
  });
});

describe("what is no claim", () => {
  it("compares unlike units", () => {
    expect(complaints("over-140 > states-all")).toEqual([
      expect.stringMatching(/^1 unlike-units: cannot compare over-140 .* and states-all/),
    ]);
    expect(complaints("over-140 > 100")).toEqual([
      expect.stringMatching(/\| give the number its unit: amount\(100, percent\)/),
    ]);
    expect(complaints("given-stated > given-constant")).toEqual([expect.stringMatching(/unlike-prices/)]);
  });

  it("compares nothing", () => {
    expect(complaints("states-all")).toEqual([expect.stringMatching(/^1 formula-syntax: this claims nothing/)]);
    expect(complaints("1 < 2 && states-all")).toEqual([expect.stringMatching(/^10 formula-syntax/)]);
    expect(complaints("1 < ")).toEqual([expect.stringMatching(/cannot be read/)]);
    expect(complaints("1 = 2")).toEqual([expect.stringMatching(/formula-syntax/)]);
    expect(complaints("1 + (2 < 3) > 2")).toEqual([expect.stringMatching(/^5 formula-syntax: this cannot be used/)]);
  });

  it("has no answer where a metric failed, which was reported already", () => {
    expect(complaints("failed > 1")).toEqual([]);
  });

  it("has mistakes on both sides of a word", () => {
    expect(complaints("nobody > 1 && nothing < 2").map((line) => line.split(":")[0])).toEqual([
      "1 unknown-name",
      "15 unknown-name",
    ]);
  });
});

describe("verdicts", () => {
  it("of opposite comparisons are opposite", () => {
    const opposites = fc.constantFrom(["a > b", "a <= b"], ["a < b", "a >= b"], ["a == b", "a != b"]);
    const turned = { holds: "fails", fails: "holds", undecided: "undecided" } as const;
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), opposites, (a, b, [one = "", other = ""]) => {
        const columns = new Map([
          ["a", a],
          ["b", b],
        ]);
        const [first, second] = [judge(one, columns).verdict, judge(other, columns).verdict];
        expect(first && turned[first]).toBe(second);
        expect(judge(`!(${one})`, columns).verdict).toBe(second);
      }),
    );
  });
});
