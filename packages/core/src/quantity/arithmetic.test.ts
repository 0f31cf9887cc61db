import { describe, expect, it } from "vitest";
import { problemOf, state, unwrap } from "../../fixtures/quantities.ts";
import type { Outcome } from "../problem/outcome.ts";
import { add, divide, multiply, named, subtract, sum } from "./arithmetic.ts";
import { interval } from "./hedge.ts";
import type { Quantity } from "./quantity.ts";
import { inPercent } from "./shift.ts";
import { unitText } from "./unit.ts";

/** "over 44000000 USD at current prices" */
const said = (result: Outcome<Quantity>): string => {
  const { hedge, value, unit } = unwrap(result);
  return `${hedge} ${value.toFixed()} ${unitText(unit)}`;
};
const over = { hedge: "over" } as const;
const about = { hedge: "about" } as const;

describe("hedged arithmetic", () => {
  it("keeps over in a sum with an exact number", () => {
    expect(said(add(state("42 million", "USD", over), state("2 million", "USD")))).toBe(
      "over 44000000 USD at current prices",
    );
    expect(said(add(state("42", "states", over), state("2", "states", over)))).toBe("over 44 states");
  });

  it("keeps over when divided by an exact count", () => {
    expect(said(divide(state("300", "people", over), state("3", "countries")))).toBe("over 100 people/countries");
  });

  it("says under of an exact number divided by over", () => {
    expect(said(divide(state("70", "people"), state("140", "countries", over)))).toBe("under 0.5 people/countries");
    expect(said(subtract(state("200", "people"), state("140", "people", over)))).toBe("under 60 people");
  });

  it("keeps about and nearly beside exact numbers", () => {
    expect(said(add(state("1.2 billion", "m3", about), state("0.3 billion", "m3")))).toBe("about 1500000000 m3");
    expect(said(add(state("140", "states", { hedge: "nearly" }), state("2", "states")))).toBe("nearly 142 states");
    expect(said(subtract(state("200", "states"), state("140", "states", { hedge: "nearly" })))).toBe("over 60 states");
  });

  it("tells at least from over, and up to from under", () => {
    expect(said(add(state("140", "states", { hedge: "at least" }), state("2", "states")))).toBe("at least 142 states");
    expect(said(add(state("140", "states", { hedge: "at least" }), state("2", "states", over)))).toBe(
      "over 142 states",
    );
    expect(said(add(state("30", "MW", { hedge: "up to" }), state("2", "MW")))).toBe("up to 32 MW");
  });

  it("gives a lower bound where about meets over, at the lower end of about", () => {
    expect(said(add(state("140", "people", over), state("50", "people", about)))).toBe("over 180 people");
  });

  it("refuses over - over, naming both and where they are written", () => {
    const { rule, message } = problemOf(
      subtract(
        state("42 million", "USD", { ...over, id: "to-ukraine" }),
        state("2 million", "USD", { ...over, id: "grid" }),
      ),
    );
    expect(rule).toBe("no-bound");
    expect(message).toContain("over 42000000 from to-ukraine (USD at current prices, facts.yaml:3:5)");
    expect(message).toContain("over 2000000 from grid (USD at current prices, facts.yaml:3:5)");
  });

  it("refuses to divide by what may be nought", () => {
    expect(problemOf(divide(state("5", "people"), state("0", "states"))).rule).toBe("division-by-zero");
    expect(problemOf(divide(state("5", "people"), state("-1", "states", over))).rule).toBe("division-by-zero");
  });

  it("derives the national income that aid and its share imply, as roughly as they are known", () => {
    const aid = state("61.9 million", "USD", { ...about, status: "preliminary" });
    const implied = unwrap(divide(aid, state("0.08", "percent", { ...about, status: "estimated" })));
    expect([implied.value.toFixed(), implied.hedge, implied.status, implied.lastDigit]).toEqual([
      "77375000000",
      "about",
      "estimated",
      10,
    ]);
    expect(interval(implied).low.at.toSignificantDigits(4).toFixed()).toBe("68670000000");
    expect(interval(implied).high.at.toSignificantDigits(4).toFixed()).toBe("88570000000");
  });
});

describe("units", () => {
  it("refuses to add unlike units, naming both and where they are written", () => {
    expect(
      problemOf(add(state("3", "people", { id: "trained" }), state("4", "states", { id: "reached" }))),
    ).toMatchObject({
      rule: "unlike-units",
      message: "cannot add trained (people, facts.yaml:3:5) and reached (states, facts.yaml:3:5)",
    });
  });

  it("refuses to add current to constant prices", () => {
    const constant = state("2 million", "USD", { prices: "constant 2022" });
    expect(problemOf(add(state("1 million", "USD"), constant)).rule).toBe("unlike-prices");
    expect(problemOf(divide(constant, state("1 million", "USD", { prices: "constant 2020" }))).rule).toBe(
      "unlike-prices",
    );
    expect(said(add(constant, constant))).toBe("exact 4000000 USD at constant 2022 prices");
  });

  it("tells per cent from percentage points", () => {
    expect(said(subtract(state("8.5", "percent"), state("8.1", "percent")))).toBe("exact 0.4 percentage-point");
    expect(said(add(state("8.1", "percent"), state("0.4", "percentage-point")))).toBe("exact 8.5 percent");
    expect(problemOf(subtract(state("1", "percentage-point"), state("8", "percent"))).rule).toBe("unlike-units");
    expect(problemOf(multiply(state("1", "percentage-point"), state("8", "USD"))).rule).toBe("unlike-units");
  });

  it("takes per cent of a thing as a hundredth of it", () => {
    expect(said(multiply(state("8", "percent"), state("200", "people")))).toBe("exact 16 people");
    expect(said(multiply(state("8", "percent"), state("2", "ratio")))).toBe("exact 16 percent");
    expect(said(multiply(state("50", "percent"), state("50", "percent")))).toBe("exact 25 percent");
    expect(said(divide(state("50", "percent"), state("25", "percent")))).toBe("exact 2 a plain number");
  });

  it("multiplies and divides units", () => {
    expect(said(multiply(state("3", "USD/year"), state("2", "year")))).toBe("exact 6 USD at current prices");
    expect(said(divide(state("6", "USD"), state("2", "USD")))).toBe("exact 3 a plain number");
    expect(said(multiply(state("3", "times"), state("100", "USD")))).toBe("exact 300 USD at current prices");
  });

  it("adds tonnes and kilograms exactly", () => {
    const total = add(state("1.5", "t"), state("500", "kg"));
    expect([said(total), unwrap(total).lastDigit]).toEqual(["exact 2 t", -1]);
    expect(said(divide(state("1.5", "t"), state("500", "kg")))).toBe("exact 3 a plain number");
  });
});

describe("what a result remembers", () => {
  it("is its inputs, each once, down to what has a name", () => {
    const [a, b] = [state("53", "states", { id: "reached" }), state("54", "states", { id: "all" })];
    const growth = unwrap(divide(unwrap(subtract(a, b)), b));
    expect(growth.origin).toMatchObject({ kind: "result", id: "(reached - all) / all" });
    expect(growth.inputs?.map((input) => input.origin.id)).toEqual(["reached", "all"]);
    expect(growth.origin.sources).toEqual(["source-of-reached", "source-of-all"]);
  });

  it("is the metric alone where a metric goes into a metric", () => {
    const share = named(unwrap(divide(state("53", "states"), state("54", "states"))), "reach", null);
    expect(share.inputs?.map((input) => input.origin.id)).toEqual(["53", "54"]);
    expect(unwrap(add(share, share)).inputs?.map((input) => input.origin.id)).toEqual(["reach"]);
  });
});

describe("digits", () => {
  it("of a sum end where the coarsest term ends", () => {
    expect(
      unwrap(sum([state("61.9 million", "USD"), state("34,000", "USD"), state("2 million", "USD")])).lastDigit,
    ).toBe(6);
    expect(unwrap(add(state("53", "states"), state("1", "states"))).lastDigit).toBeNull();
  });

  it("of a product are as many as the factor with the fewest has", () => {
    expect(unwrap(multiply(state("61.9", "USD"), state("2.0", "ratio"))).lastDigit).toBe(1);
    expect(unwrap(multiply(state("61.9", "USD"), state("3", "countries"))).lastDigit).toBe(0);
  });

  it("of a ratio of counts are not limited, and it becomes per cent without loss", () => {
    const share = unwrap(inPercent(unwrap(divide(state("53", "states"), state("54", "states")))));
    expect([share.value.toFixed(3), share.lastDigit, unitText(share.unit), share.hedge]).toEqual([
      "98.148",
      null,
      "percent",
      "exact",
    ]);
    expect(problemOf(inPercent(state("53", "states"))).rule).toBe("not-a-ratio");
  });
});
