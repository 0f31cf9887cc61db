import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyQuantity, dollars, inside } from "../../fixtures/quantities.ts";
import type { Outcome } from "../problem/outcome.ts";
import { add, divide, multiply, negate, subtract, sum } from "./arithmetic.ts";
import { interval } from "./hedge.ts";
import { contains } from "./interval.ts";
import type { Quantity } from "./quantity.ts";

const way = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

const operations = {
  add: { apply: add, exactly: "plus" },
  subtract: { apply: subtract, exactly: "minus" },
  multiply: { apply: multiply, exactly: "times" },
  divide: { apply: divide, exactly: "div" },
} as const;

/** The parts of a result that do not depend on the order in which it was written. */
const essence = (result: Outcome<Quantity>) => {
  if (!result.ok) return result.problem.rule;
  const { value, hedge, status, lastDigit } = result.value;
  const { low, high } = interval(result.value);
  return [value.toFixed(), hedge, status, lastDigit, low.at.toString(), low.open, high.at.toString(), high.open];
};

describe("the interval of a result", () => {
  for (const [name, { apply, exactly }] of Object.entries(operations)) {
    it(`contains what values inside the inputs' intervals give: ${name}`, () => {
      fc.assert(
        fc.property(anyQuantity(), anyQuantity(), way, way, (a, b, atA, atB) => {
          const result = apply(a, b);
          fc.pre(result.ok);
          const [x, y] = [inside(interval(a), atA), inside(interval(b), atB)];
          fc.pre(exactly !== "div" || !y.isZero());
          expect(contains(interval(result.value), x[exactly](y))).toBe(true);
        }),
        { numRuns: 400 },
      );
    });

    it(`is still contained when a result goes into a second step: ${name}`, () => {
      fc.assert(
        fc.property(anyQuantity(), anyQuantity(), anyQuantity(), way, way, way, (a, b, c, atA, atB, atC) => {
          const inner = add(a, b);
          fc.pre(inner.ok);
          const result = apply(inner.value, c);
          fc.pre(result.ok);
          const [x, y, z] = [inside(interval(a), atA), inside(interval(b), atB), inside(interval(c), atC)];
          fc.pre(exactly !== "div" || !z.isZero());
          expect(contains(interval(result.value), x.plus(y)[exactly](z))).toBe(true);
        }),
      );
    });
  }

  it("has its printed number in it or at its end", () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), fc.constantFrom(...Object.values(operations)), (a, b, { apply }) => {
        const result = apply(a, b);
        fc.pre(result.ok);
        const { value, hedge } = result.value;
        const { low, high } = interval(result.value);
        if (hedge === "over" || hedge === "at least") expect(value.toFixed()).toBe(low.at.toFixed());
        else if (hedge === "under" || hedge === "up to") expect(value.toFixed()).toBe(high.at.toFixed());
        else expect(value.gte(low.at) && value.lte(high.at)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe("order", () => {
  it("of the terms of a sum does not matter", () => {
    const shuffled = fc
      .array(anyQuantity(dollars), { minLength: 2, maxLength: 6 })
      .chain((terms) => fc.tuple(fc.constant(terms), fc.shuffledSubarray(terms, { minLength: terms.length })));
    fc.assert(
      fc.property(shuffled, ([terms, others]) => {
        expect(essence(sum(others))).toEqual(essence(sum(terms)));
      }),
    );
  });

  it("of the factors of a product does not matter", () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(dollars), (a, b) => {
        expect(essence(multiply(a, b))).toEqual(essence(multiply(b, a)));
      }),
    );
  });
});

describe("hedges", () => {
  it("stay exact when every input is", () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), fc.constantFrom(...Object.values(operations)), (a, b, { apply }) => {
        const result = apply({ ...a, hedge: "exact" }, { ...b, hedge: "exact" });
        fc.pre(result.ok);
        expect(result.value.hedge).toBe("exact");
      }),
    );
  });

  it("are never lost: a hedged input makes a hedged sum", () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), (a, b) => {
        fc.pre(a.hedge !== "exact" || b.hedge !== "exact");
        const result = add(a, b);
        if (result.ok) expect(result.value.hedge).not.toBe("exact");
      }),
    );
  });

  it("turn round under a minus sign, and back", () => {
    fc.assert(
      fc.property(anyQuantity(), (a) => {
        const back = interval(negate(negate(a)));
        expect([back.low.at.toFixed(), back.low.open, back.high.at.toFixed(), back.high.open]).toEqual([
          interval(a).low.at.toFixed(),
          interval(a).low.open,
          interval(a).high.at.toFixed(),
          interval(a).high.open,
        ]);
      }),
    );
  });

  it("make a - b what a + (-b) is", () => {
    fc.assert(
      fc.property(anyQuantity(dollars), anyQuantity(dollars), (a, b) => {
        expect(essence(subtract(a, b))).toEqual(essence(add(a, negate(b))));
      }),
    );
  });
});
