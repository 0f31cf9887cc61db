import { describe, expect, it } from "vitest";
import { az, en } from "../../fixtures/languages.ts";
import { state, unwrap } from "../../fixtures/quantities.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { formatDate, formatPeriod } from "./dates.ts";
import { withEnding } from "./endings.ts";
import { type FormatOptions, formatQuantity } from "./format.ts";
import { parseFormatted } from "./parse-formatted.ts";

const plain = (quantity: Quantity, options?: FormatOptions) => formatQuantity(quantity, az, options).plain;
const over = { hedge: "over" } as const;
const nearly = { hedge: "nearly" } as const;

describe("Azerbaijani prints", () => {
  it.each([
    [
      state("61.9 million", "USD", { hedge: "about", status: "preliminary" }),
      "təxminən 61,9 milyon ABŞ dolları (ilkin)",
    ],
    [state("12,600", "people"), "12\u202F600 nəfər"],
    [state("0.08", "percent"), "0,08 %"],
    [state("140", "countries", over), "140-dan çox ölkə"],
    [state("150", "countries", over), "150-dən çox ölkə"],
    [state("61.9 million", "USD", over), "61,9 milyondan çox ABŞ dolları"],
    [state("34", "percent", over), "34 %-dən çox"],
    [state("46", "countries", nearly), "46-ya yaxın ölkə"],
    [state("20", "countries", nearly), "20-yə yaxın ölkə"],
    [state("1.2 billion", "m3/year", over), "ildə 1,2 milyard kubmetrdən çox"],
    [state("300 billion", "USD/year", { hedge: "at least" }), "ildə ən azı 300 milyard ABŞ dolları"],
    [state("30", "year", over), "30 ildən çox"],
    [state("2.5", "times", over), "2,5 dəfədən çox"],
    [state("2", "times", nearly), "2 dəfəyə yaxın"],
    [state("6", "km2", { hedge: "under" }), "6 kvadrat kilometrdən az"],
    [state("45 million", "USD", nearly), "45 milyona yaxın ABŞ dolları"],
    [state("-0.3", "percentage-point"), "−0,3 faiz bəndi"],
  ])("%#: %s", (quantity, text) => expect(plain(quantity)).toBe(text));

  it("short forms, with the ending after a hyphen", () => {
    expect(plain(state("61.9 million", "AZN", over), { form: "short" })).toBe("61,9 mln-dan çox manat");
    expect(plain(state("0.08", "percent", { hedge: "under" }), { form: "short" })).toBe("0,08 %-dən az");
    expect(plain(state("30", "t", over), { form: "short" })).toBe("30 t-dan çox");
    expect(plain(state("30", "year", over), { form: "short" })).toBe("30-dan çox");
  });

  it("key figures without saying the unit twice", () => {
    expect(formatQuantity(state("140", "countries", over), az)).toMatchObject({
      before: "",
      big: "140",
      small: "",
      after: "-dan çox ölkə",
    });
    expect(formatQuantity(state("61.9 million", "USD", over), az)).toMatchObject({
      big: "61,9",
      small: "milyondan",
      after: "çox ABŞ dolları",
    });
  });

  it("dates and periods", () => {
    expect(formatDate("2024-12-30", az)).toBe("30 dekabr 2024");
    expect(formatPeriod("2022..2025", az)).toBe("2022–2025");
  });

  it("and reads back", () => {
    const read = unwrap(parseFormatted("61,9 milyondan çox ABŞ dolları", az));
    expect([read.hedge, read.value.toFixed(), read.around]).toEqual(["over", "61900000", "{} ABŞ dolları"]);
    expect(unwrap(parseFormatted("34 %-dən çox", az))).toMatchObject({ hedge: "over", around: "{} %" });
  });
});

it.each([
  ["1", "dən"],
  ["2", "dən"],
  ["3", "dən"],
  ["4", "dən"],
  ["5", "dən"],
  ["6", "dan"],
  ["7", "dən"],
  ["8", "dən"],
  ["9", "dan"],
  ["10", "dan"],
  ["20", "dən"],
  ["30", "dan"],
  ["40", "dan"],
  ["50", "dən"],
  ["60", "dan"],
  ["70", "dən"],
  ["80", "dən"],
  ["90", "dan"],
  ["100", "dən"],
  ["300", "dən"],
  ["1\u202F000", "dən"],
  ["12\u202F000", "dən"],
  ["2\u202F000\u202F000", "dan"],
  ["0", "dan"],
  ["61,9", "dan"],
  ["1,25", "dən"],
  ["2,0", "dan"],
  ["105", "dən"],
  ["1\u202F040", "dan"],
])("the ending of %s is -%s", (number, ending) => {
  expect(withEnding(number, "dan", null, az)).toBe(`${number}-${ending}`);
});

describe("the file of Azerbaijani", () => {
  it("has every word of the frame and every unit that English has", () => {
    expect(Object.keys(en.frame).filter((key) => az.frame[key] === undefined)).toEqual([]);
    expect(Object.keys(en.units).filter((key) => az.units[key] === undefined)).toEqual([]);
  });

  it("keeps the places in the patterns of the frame", () => {
    const holes = (text = "") => [...text.matchAll(/\{[\w-]+\}/g)].map(([hole]) => hole).sort();
    for (const [key, text] of Object.entries(en.frame)) expect([key, holes(az.frame[key])]).toEqual([key, holes(text)]);
  });

  it("judges by the same thresholds as English", () => {
    expect(az.trend?.map(({ above }) => above)).toEqual(en.trend?.map(({ above }) => above));
    const limits = (bands: typeof en.compare) => bands?.map(({ from, below }) => [from, below]);
    expect(limits(az.compare)).toEqual(limits(en.compare));
  });
});
