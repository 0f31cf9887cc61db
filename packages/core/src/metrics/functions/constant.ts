import type { Decimal } from "decimal.js";
import { exact } from "../../quantity/exact.ts";
import type { Origin, Quantity } from "../../quantity/quantity.ts";
import { plain, type Unit } from "../../quantity/unit.ts";

/** A number that is exact to any digit and rests on no source of its own, such as how many values there are. */
export const constant = (value: number | string | Decimal, unit: Unit = plain, id = String(value)): Quantity => ({
  value: exact(value),
  unit,
  hedge: "exact",
  status: "final",
  lastDigit: null,
  origin: { kind: "literal", id, sources: [], place: null } satisfies Origin,
});
