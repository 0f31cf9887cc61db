import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluated, formulaPlace, evidence as sample } from "../../fixtures/metrics.ts";
import { anyQuantity, dollars, unwrap } from "../../fixtures/quantities.ts";
import type { Evidence, Series } from "../evidence/evidence.ts";
import { Problems } from "../problem/collector.ts";
import { interval } from "../quantity/hedge.ts";
import { contains } from "../quantity/interval.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { evaluate } from "./evaluate.ts";
import { evaluateClaim } from "./evaluate-claim.ts";
import { functions } from "./functions/index.ts";
import { parseFormula } from "./parse-formula.ts";
import { scopeOf } from "./scope.ts";

const nothing: Evidence = { sources: new Map(), facts: new Map(), series: new Map(), broken: new Map() };

/** The outcome of a formula over quantities called q0, q1, …, and perhaps a series. */
function compute(formula: string, quantities: readonly Quantity[], evidence: Evidence = nothing) {
  const problems = new Problems();
  const place = { file: "law", line: 1, column: 1, length: formula.length };
  const expression = parseFormula(formula, place, problems);
  if (expression === null) throw new Error(problems.all[0]?.message);
  const columns = new Map(quantities.map((quantity, at) => [`q${at}`, quantity]));
  return evaluate(expression, scopeOf({ evidence, metrics: new Map(), specs: new Map(), columns }));
}

const names = (quantities: readonly unknown[]): string => quantities.map((_, at) => `q${at}`).join(", ");

const many = fc.array(anyQuantity(dollars), { minLength: 1, maxLength: 7 });
const shuffled = many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

const essence = (outcome: ReturnType<typeof compute>) => {
  if (!outcome.ok) return outcome.problem.rule;
  const { value, hedge, status, lastDigit } = outcome.value;
  const { low, high } = interval(outcome.value);
  return [value.toFixed(), hedge, status, lastDigit, low.at.toString(), low.open, high.at.toString(), high.open];
};

describe("order", () => {
  for (const name of ["sum", "mean", "median", "min", "max"]) {
    it(`of the values does not matter to ${name}`, () => {
      fc.assert(
        fc.property(shuffled, ([all, others]) => {
          const ours = essence(compute(`${name}(${names(all)})`, all));
          const theirs = essence(compute(`${name}(${names(all)})`, others));
          // Of equal numbers with unlike precision either may be the largest.
          if (new Set(all.map(({ value }) => value.toFixed())).size < all.length) return;
          expect(theirs).toEqual(ours);
        }),
      );
    });
  }
});

describe("mean and median", () => {
  it("lie between the smallest and the largest", () => {
    fc.assert(
      fc.property(many, fc.constantFrom("mean", "median"), (all, name) => {
        const exactly = all.map((quantity) => ({ ...quantity, hedge: "exact" as const }));
        const [low, middle, high] = ["min", name, "max"].map((one) =>
          unwrap(compute(`${one}(${names(all)})`, exactly)),
        );
        if (!low || !middle || !high) throw new Error("three results");
        const cut = (quantity: Quantity) => quantity.value.toSignificantDigits(40);
        expect(cut(middle).gte(cut(low)) && cut(middle).lte(cut(high))).toBe(true);
      }),
    );
  });
});

describe("the interval", () => {
  for (const name of ["min", "max", "median"]) {
    it(`of ${name} contains what values inside the inputs' intervals give`, () => {
      fc.assert(
        fc.property(many, (all) => {
          const result = compute(`${name}(${names(all)})`, all);
          fc.pre(result.ok);
          // The printed numbers of hedged quantities may lie just outside: take a point that is inside.
          const inside = all.map((quantity) => {
            const { low, high } = interval(quantity);
            const start = low.at.isFinite() ? low.at : high.at.minus(2);
            const end = high.at.isFinite() ? high.at : start.plus(2);
            return { ...quantity, hedge: "exact" as const, value: start.plus(end).div(2) };
          });
          const exactly = unwrap(compute(`${name}(${names(all)})`, inside));
          expect(contains(interval(result.value), exactly.value)).toBe(true);
        }),
        { numRuns: 300 },
      );
    });
  }

  it("of abs contains the amounts of its ends", () => {
    fc.assert(
      fc.property(anyQuantity(), (a) => {
        const result = compute("abs(q0)", [a]);
        fc.pre(result.ok);
        const { low, high } = interval(a);
        for (const end of [low, high])
          if (end.at.isFinite() && !end.open) expect(contains(interval(result.value), end.at.abs())).toBe(true);
        expect(interval(result.value).low.at.gte(0)).toBe(true);
      }),
    );
  });
});

describe("inverse functions", () => {
  const positive = fc.integer({ min: 1, max: 10_000_000 }).map((value) => `${value}`);

  it("a share of the whole is the part", () => {
    fc.assert(
      fc.property(positive, positive, (part, whole) => {
        const back = unwrap(compute(`share(${part}, ${whole}) * ${whole}`, []));
        expect(back.value.div(100).toSignificantDigits(40).toFixed()).toBe(part);
      }),
    );
  });

  it("growing by cagr for its years leads from the first value to the last", () => {
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 40 }), (from, to, years) => {
        const yearly = unwrap(compute(`cagr(${from}, ${to}, ${years})`, []))
          .value.div(100)
          .plus(1);
        expect(yearly.pow(years).times(from).toSignificantDigits(30).toFixed()).toBe(to);
      }),
    );
  });

  it("change is what leads from one to the other", () => {
    fc.assert(
      fc.property(positive, positive, (from, to) => {
        expect(unwrap(compute(`${from} + change(${from}, ${to})`, [])).value.toFixed()).toBe(to);
      }),
    );
  });
});

describe("rank", () => {
  it("is a permutation of 1 to n when no two values are equal", () => {
    const distinct = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(distinct, (values) => {
        const evidence = { ...nothing, series: new Map([["t", table(values)]]) };
        const ranks = values.map((_, at) => unwrap(compute(`rank(t, row${at})`, [], evidence)).value.toNumber());
        expect([...ranks].sort((a, b) => a - b)).toEqual(values.map((_, at) => at + 1));
        const best = values.indexOf(Math.max(...values));
        expect(ranks[best]).toBe(1);
      }),
    );
  });
});

describe("any text at all", () => {
  const pieces = [
    ...Object.keys(functions),
    ..."+ - * / ( ) , . [ ] ! < > = & | ? : ; \" ' 1 0 2014 AZE given rates members over-140 -states-all states-all left-out percent USD first latest value 1e9 true this null".split(
      " ",
    ),
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(" "));
  const call = fc
    .tuple(
      fc.constantFrom(...Object.keys(functions)),
      fc.array(fc.constantFrom(...pieces.filter((piece) => /\w/.test(piece))), { maxLength: 5 }),
    )
    .map(([name, args]) => `${name}(${args.join(", ")})`);

  it("has a value or a problem with a place, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(text, call, fc.string()), (formula) => {
        const result = evaluated(formula);
        if ("rule" in result) expect(result.place, `${formula}: ${result.message}`).not.toBeNull();
        else expect(result.value.isNaN()).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it("is a claim, or is told why not", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.constantFrom(">", "==", "&&"), text, (left, operator, right) => {
        const claim = `${left} ${operator} ${right}`;
        const problems = new Problems();
        const names = { evidence: sample, metrics: new Map(), specs: new Map(), columns: new Map() };
        const verdict = evaluateClaim(claim, names, formulaPlace(claim), problems);
        expect(verdict === null).toBe(problems.all.length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});

const at = () => ({ file: "t.csv", line: 1, column: 1, length: 1 });

/** A table of one column, its rows called row0, row1, … */
function table(values: readonly number[]): Series {
  const [example] = fc.sample(anyQuantity(dollars), { numRuns: 1, seed: 1 });
  if (example === undefined) throw new Error("no sample");
  return {
    id: "t",
    source: "s",
    label: { "*": "t" },
    fields: [
      { name: "name", type: "string", title: { "*": "name" }, unit: null },
      { name: "value", type: "number", title: { "*": "value" }, unit: dollars },
    ],
    primaryKey: ["name"],
    foreignKeys: [],
    placeField: null,
    periodField: null,
    rows: values.map((value, index) => ({
      cells: { name: `row${index}`, value: { ...example, hedge: "exact", value: example.value.times(0).plus(value) } },
      written: "",
      line: index + 2,
      at,
    })),
    file: "t.csv",
    written: "",
  };
}
