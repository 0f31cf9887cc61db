import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { az, en, suffixes } from "../../fixtures/languages.ts";
import { anyQuantity, unwrap } from "../../fixtures/quantities.ts";
import { exact, roundTo } from "../quantity/exact.ts";
import { interval } from "../quantity/hedge.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type Unit, unitOf } from "../quantity/unit.ts";
import { formatQuantity, joined } from "./format.ts";
import { parseFormatted } from "./parse-formatted.ts";

const units: readonly Unit[] = [
  unitOf("USD", "current"),
  unitOf("CHF", "current"),
  unitOf("percent"),
  unitOf("countries"),
  unitOf("m3"),
  { powers: { m3: 1, year: -1 }, prices: null },
  { powers: { USD: 1, people: -1 }, prices: "current" },
];
const quantity: fc.Arbitrary<Quantity> = fc.constantFrom(...units).chain((unit) => anyQuantity(unit));
const form = fc.constantFrom("full", "number", "short");

for (const language of [en, az, suffixes]) {
  describe(`printing in ${language.name}`, () => {
    it("then reading gives the value, the hedge and the marked status back", () => {
      fc.assert(
        fc.property(quantity, form, (stated, form) => {
          const { plain } = formatQuantity(stated, language, { form });
          const read = unwrap(parseFormatted(plain, language));
          expect([plain, read.value.toFixed(), read.hedge]).toEqual([plain, stated.value.toFixed(), stated.hedge]);
          const unmarked = stated.status === "final" || stated.status === "reported";
          expect(read.status).toBe(unmarked ? null : stated.status);
        }),
        { numRuns: 500 },
      );
    });

    it("prints no digit finer than the last that means something", () => {
      fc.assert(
        fc.property(quantity, form, (stated, form) => {
          const read = unwrap(parseFormatted(formatQuantity(stated, language, { form }).plain, language));
          if (stated.lastDigit !== null && stated.lastDigit < 0) expect(read.lastDigit).toBe(stated.lastDigit);
          expect(roundTo(read.value, stated.lastDigit ?? 0).eq(read.value)).toBe(true);
        }),
      );
    });

    it("in fewer digits is off by half of the last one printed, and a bound only to its true side", () => {
      fc.assert(
        fc.property(quantity, fc.integer({ min: 1, max: 4 }), (stated, digits) => {
          const read = unwrap(parseFormatted(formatQuantity(stated, language, { digits }).plain, language));
          const off = read.value.minus(stated.value);
          const step = exact(10).pow(
            Math.max(stated.lastDigit ?? 0, stated.value.isZero() ? 0 : stated.value.e - digits + 1),
          );
          const { low, high } = interval(stated);
          if (stated.hedge === "over" || stated.hedge === "at least")
            expect(read.value.lte(low.at) && off.abs().lt(step)).toBe(true);
          else if (stated.hedge === "under" || stated.hedge === "up to")
            expect(read.value.gte(high.at) && off.abs().lt(step)).toBe(true);
          else if (stated.hedge !== "nearly") expect(off.abs().times(2).lte(step)).toBe(true);
        }),
        { numRuns: 500 },
      );
    });

    it("is made of its parts, and the big and small of a key figure are all of the text", () => {
      fc.assert(
        fc.property(quantity, (stated) => {
          const printed = formatQuantity(stated, language, { hedge: "said", status: "said" });
          expect(joined(printed)).toBe([printed.before, printed.text].filter((part) => part !== "").join(" "));
          expect([printed.big, printed.small].filter((part) => part !== "").join(" ")).toBe(printed.text);
          expect(printed.plain).toContain(printed.big);
        }),
      );
    });
  });
}

it("reads no quantity in words that hold none, or two numbers", () => {
  for (const text of ["over", "countries", "5 of 6 countries", ""]) {
    expect(parseFormatted(text, en)).toMatchObject({ ok: false, problem: { rule: "unreadable-quantity" } });
  }
});
