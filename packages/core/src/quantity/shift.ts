import type { Outcome } from "../problem/outcome.ts";
import { good, refuse } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import { powerOfTen } from "./exact.ts";
import type { Bound } from "./interval.ts";
import { describe } from "./operand.ts";
import type { Quantity } from "./quantity.ts";
import type { Unit } from "./unit.ts";
import { isPlain, unitOf } from "./unit.ts";

/** The same amount in a unit that is a power of ten smaller or larger: nothing is lost, no hedge changes. */
export function shift(quantity: Quantity, power: number, unit: Unit): Quantity {
  const { value, lastDigit, bounds } = quantity;
  const factor = powerOfTen(power);
  const end = ({ at, open }: Bound): Bound => ({ at: at.times(factor), open });
  return {
    ...quantity,
    value: value.times(factor),
    unit,
    lastDigit: lastDigit === null ? null : lastDigit + power,
    ...(bounds === undefined ? {} : { bounds: { low: end(bounds.low), high: end(bounds.high) } }),
  };
}

/** A plain ratio in per cent: 53/54 is 98.148… per cent. Problem: `not-a-ratio`, where a unit is left over. */
export function inPercent(ratio: Quantity, place: Place | null = null): Outcome<Quantity> {
  if (isPlain(ratio.unit)) return good(shift(ratio, 2, unitOf("percent")));
  const hint = "both sides of the ratio need the same unit";
  return refuse("not-a-ratio", `${describe(ratio)} has a unit, so it is no share`, place, hint);
}
