import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { az, en, suffixes } from "../../fixtures/languages.ts";
import { anyQuantity, dollars, state, unwrap } from "../../fixtures/quantities.ts";
import { add, divide, multiply, subtract } from "../quantity/arithmetic.ts";
import { exact, lastNonZero } from "../quantity/exact.ts";
import { interval } from "../quantity/hedge.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { scalePowers } from "../quantity/stated.ts";
import { isCount, unitOf } from "../quantity/unit.ts";
import { formatQuantity } from "./format.ts";
import type { Language } from "./language.ts";
import { parseFormatted } from "./parse-formatted.ts";

const units = [dollars, unitOf("percent"), unitOf("countries"), unitOf("m3")];
const count = fc.integer({ min: 1, max: 60 }).map((n) => state(String(n), "ratio", { kind: "literal" }));
const stated = fc.constantFrom(...units).chain((unit) => anyQuantity(unit));

/** What formulas make of stated quantities: sums, differences, and products and quotients with a count or with one another. */
const computed: fc.Arbitrary<Quantity> = fc
  .record({
    terms: fc.constantFrom(...units).chain((unit) => fc.array(anyQuantity(unit), { minLength: 2, maxLength: 3 })),
    factor: count,
    other: anyQuantity(),
    way: fc.constantFrom("times", "parts", "sum", "difference", "product", "quotient", "share of a sum"),
  })
  .map(({ terms, factor, other, way }) => {
    const [a, b] = terms as [Quantity, Quantity];
    if (way === "times") return multiply(a, factor);
    if (way === "parts") return divide(a, factor);
    if (way === "sum") return add(a, b);
    if (way === "difference") return subtract(a, b);
    if (way === "product") return multiply(a, other);
    if (way === "quotient") return divide(a, other);
    const total = add(a, b);
    return total.ok ? divide(total.value, factor) : total;
  })
  .filter((result) => result.ok)
  .map(unwrap);

const quantity = fc.oneof(stated, computed);
const digits = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });

interface Read {
  readonly value: Decimal;
  readonly hedge: Quantity["hedge"];
  readonly plain: string;
  /** Whether a scale word follows the digits. */
  readonly scaled: boolean;
  /** One of the last digit that a reader takes for known: of a bare 200 the hundred. */
  readonly unit: Decimal;
}

function printed(quantity: Quantity, language: Language, digits: number | undefined): Read {
  const { plain } = formatQuantity(quantity, language, { ...(digits === undefined ? {} : { digits }) });
  const { value, hedge, lastDigit } = unwrap(parseFormatted(plain, language));
  const words = Object.keys(scalePowers) as (keyof typeof scalePowers)[];
  const scaled = words.some((scale) => {
    const word = language.scales[scale]?.word.other;
    return word !== undefined && plain.includes(` ${word}`);
  });
  const known = scaled || lastDigit < 0 ? lastDigit : lastNonZero(value);
  return { value, hedge, plain, scaled, unit: exact(10).pow(known) };
}

for (const language of [en, az, suffixes]) {
  const law = (claim: string, holds: (read: Read, quantity: Quantity) => void) =>
    it(claim, () => {
      fc.assert(
        fc.property(quantity, digits, (quantity, digits) => holds(printed(quantity, language, digits), quantity)),
        { numRuns: 1500 },
      );
    });

  describe(`what is printed in ${language.name}`, () => {
    law("has the quantity's own hedge, or about where an exact number is rounded", ({ hedge }, quantity) => {
      if (quantity.hedge !== "exact") expect(hedge).toBe(quantity.hedge);
      else expect(["exact", "about"]).toContain(hedge);
    });

    law("is off by a tenth of itself at most", ({ value }, quantity) => {
      expect(value.minus(quantity.value).abs().times(10).lte(quantity.value.abs())).toBe(true);
    });

    law("is true of every value: a bound", ({ value, hedge }, quantity) => {
      const { low, high } = interval(quantity);
      if (hedge === "over" || hedge === "at least") expect(value.lte(low.at)).toBe(true);
      if (hedge === "under" || hedge === "up to") expect(value.gte(high.at)).toBe(true);
    });

    law("is true of every value: nearly", ({ value, hedge, unit, plain }, quantity) => {
      // Nearly nothing is on either side of it.
      if (hedge !== "nearly" || quantity.value.isZero()) return;
      const { low, high } = interval(quantity);
      const side = quantity.value.isNegative() ? -1 : 1;
      const [far, near] = side === 1 ? [low.at, high.at] : [high.at.neg(), low.at.neg()];
      const said = value.times(side);
      const reached = said.gte(near);
      const within = said.minus(unit).lte(far) || said.minus(near).times(10).lte(near.minus(far));
      expect([plain, reached && within]).toEqual([plain, true]);
    });

    law("is true of every value: about", ({ value, unit, plain }, quantity) => {
      if (quantity.hedge !== "about") return;
      const { low, high } = interval(quantity);
      const possible = value.gte(low.at) && value.lte(high.at);
      const within = value.minus(unit).lte(low.at) && value.plus(unit).gte(high.at);
      expect([plain, possible || within]).toEqual([plain, true]);
    });

    law("is true of an exact number", ({ value, hedge, unit, plain, scaled }, quantity) => {
      if (quantity.hedge !== "exact") return;
      const off = value.minus(quantity.value).abs();
      if (hedge === "about") expect([plain, off.lte(unit)]).toEqual([plain, true]);
      else if (isCount(quantity.unit) && quantity.value.isInteger())
        expect([plain, off.toFixed()]).toEqual([plain, "0"]);
      else if (isCount(quantity.unit) && !scaled && unit.gte(1))
        expect([plain, off.times(2).lte(1)]).toEqual([plain, true]);
      else expect([plain, off.times(2).lte(unit)]).toEqual([plain, true]);
    });

    law("is never 100 per cent of what is less", ({ value }, quantity) => {
      if (quantity.unit.powers["percent"] !== 1 || quantity.value.abs().eq(100)) return;
      const { low, high } = interval(quantity);
      if (quantity.hedge === "about" && low.at.lte(100) && high.at.gte(100)) return;
      expect(value.abs().eq(100)).toBe(false);
    });
  });
}

describe("examples", () => {
  const times = (a: Quantity, factor: string) => unwrap(multiply(a, state(factor, "ratio", { kind: "literal" })));
  const nearly80 = state("80", "countries", { hedge: "nearly" });
  const about80 = state("80", "countries", { hedge: "about" });
  it.each([
    [times(nearly80, "2"), undefined, "nearly 160 countries"],
    [times(nearly80, "2"), 1, "nearly 160 countries"],
    [unwrap(add(nearly80, state("85", "countries", { hedge: "nearly" }))), undefined, "nearly 165 countries"],
    [times(nearly80, "1.237"), undefined, "nearly 100 countries"],
    [times(about80, "2"), undefined, "about 160 countries"],
    [times(state("300", "countries", { hedge: "about" }), "1.5"), undefined, "about 450 countries"],
    [unwrap(add(about80, state("85", "countries", { hedge: "about" }))), undefined, "about 170 countries"],
    [times(state("80", "countries", { hedge: "over" }), "2"), undefined, "over 160 countries"],
    [times(state("30", "countries", { hedge: "up to" }), "7"), undefined, "up to 210 countries"],
    [times(state("80", "t"), "2"), undefined, "160 tonnes"],
    [times(state("300 million", "USD"), "1.5"), undefined, "$450 million"],
    [state("191", "countries", { hedge: "nearly" }), 1, "nearly 200 countries"],
    [state("61.9 million", "USD"), 1, "$62 million"],
    [state("61.9 million", "USD", { hedge: "about" }), 1, "about $62 million"],
    [state("61.9 million", "USD"), 2, "$62 million"],
    [state("34,123", "USD"), 2, "$34,000"],
    [state("53", "countries"), 1, "about 50 countries"],
    [state("140", "countries"), 1, "140 countries"],
    [
      unwrap(multiply(state("193", "countries"), state("1.15", "ratio", { kind: "literal" }))),
      1,
      "about 200 countries",
    ],
    [
      unwrap(multiply(state("193", "countries"), state("1.15", "ratio", { kind: "literal" }))),
      undefined,
      "222 countries",
    ],
    [state("98.148", "percent"), 1, "98 per cent"],
    [state("99.97", "percent", { kind: "cell" }), undefined, "99.97 per cent"],
    [{ ...state("99.8", "percent", { hedge: "about" }), lastDigit: 0 }, undefined, "about 100 per cent"],
  ])("%#: %s", (quantity, digits, text) => {
    expect(formatQuantity(quantity, en, digits === undefined ? {} : { digits }).plain).toBe(text);
  });
});
