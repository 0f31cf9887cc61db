import type { Decimal } from "decimal.js";
import { type Outcome, refuse } from "../../problem/outcome.ts";
import type { Place } from "../../problem/problem.ts";
import { Ceiling, exact, Floor } from "../../quantity/exact.ts";
import { interval } from "../../quantity/hedge.ts";
import type { Bound } from "../../quantity/interval.ts";
import { describe } from "../../quantity/operand.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { lastDigitOfProduct } from "../../quantity/significance.ts";
import { finish } from "../../quantity/step.ts";

/** The nth root of a plain number that is not below nought, with as many significant digits. Problem: `no-root`. */
export function root(ratio: Quantity, n: number, place: Place): Outcome<Quantity> {
  const { low, high } = interval(ratio);
  if (low.at.lt(0) || ratio.value.lt(0))
    return refuse("no-root", `${describe(ratio)} may be below nought, so it has no average growth`, place);
  const power = exact(1).div(n);
  const end = ({ at, open }: Bound, Cut: typeof Floor): Bound => ({
    at: at.isFinite() && !at.isZero() ? exact(new Cut(at).pow(power)) : at,
    open,
  });
  const nominal: Decimal = n === 1 ? ratio.value : ratio.value.pow(power);
  return finish(
    {
      text: `root(${ratio.origin.id}, ${n})`,
      operands: [ratio],
      nominal,
      bounds: n === 1 ? { low, high } : { low: end(low, Floor), high: end(high, Ceiling) },
      unit: ratio.unit,
      lastDigit: (value) => lastDigitOfProduct([ratio], value),
    },
    place,
  );
}
