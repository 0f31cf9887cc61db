import { expect, test } from "vitest";
import type { Evidence, Series } from "../evidence/evidence.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { labelOf } from "./label-quantity.ts";

const row = (cells: Readonly<Record<string, string | number>>) => ({ cells });
const series = (title: string): Partial<Series> => ({
  id: "aid",
  label: { en: "aid of some countries" },
  primaryKey: ["iso3", "year"],
  placeField: "iso3",
  fields: ["iso3", "year", "given", "received"].map((name) => ({
    name,
    title: { en: name === "given" ? title : name },
  })) as never,
  rows: [row({ iso3: "AZE", year: 2023, given: 1, received: 2 })] as never,
});
const names: Partial<Series> = { rows: [row({ iso3: "AZE", name_en: "Azerbaijan" })] as never };
const evidence = (title: string) =>
  ({
    facts: new Map(),
    series: new Map([
      ["aid", series(title)],
      ["un-members", names],
    ]),
  }) as unknown as Evidence;
const label = (id: string, title: string): string | null =>
  labelOf({ origin: { kind: "cell", id } } as Quantity, { metrics: new Map(), evidence: evidence(title), tag: "en" });

test("a cell is called by its column's title and its keys, a place by its name", () => {
  expect(label("aid[AZE, 2023].given", "aid given")).toBe("aid given: Azerbaijan, 2023");
});

test("a column without a title of its own is told with its series", () => {
  expect(label("aid[AZE, 2023].given", "given")).toBe("aid of some countries: Azerbaijan, 2023, given");
});

test("keys that no row has stay as they are written", () => {
  expect(label("aid[XXX, 2023].given", "aid given")).toBe("aid given: XXX, 2023");
});
