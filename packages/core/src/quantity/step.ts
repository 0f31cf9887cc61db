import type { Decimal } from "decimal.js";
import type { Outcome } from "../problem/outcome.ts";
import { good, refuse } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import { word } from "./hedge.ts";
import type { Interval } from "./interval.ts";
import { describe, inputsOf, resultOrigin } from "./operand.ts";
import type { Quantity } from "./quantity.ts";
import { worstOf } from "./status.ts";
import type { Unit } from "./unit.ts";

/** What a step worked out, before hedge, status and inputs are put on it. */
export interface Step {
  readonly text: string;
  readonly operands: readonly Quantity[];
  readonly nominal: Decimal;
  readonly bounds: Interval;
  readonly unit: Unit;
  readonly lastDigit: (value: Decimal) => number | null;
}

/** Words the result, or says that nothing bounds it. */
export function finish(step: Step, place: Place | null): Outcome<Quantity> {
  const { operands, bounds, unit } = step;
  const worded = word(
    step.nominal,
    bounds,
    operands.map((operand) => operand.hedge),
  );
  if (worded === null) return noBound(step, place);
  return good({
    ...worded,
    unit,
    status: worstOf(operands),
    lastDigit: step.lastDigit(worded.value),
    origin: resultOrigin(step.text, operands),
    inputs: inputsOf(operands),
    ...(worded.hedge === "exact" ? {} : { bounds }),
  });
}

function noBound({ text, operands }: Step, place: Place | null): Outcome<Quantity> {
  const hedged = operands.map((operand) => `${operand.hedge} ${operand.value} from ${describe(operand)}`).join(" and ");
  const hint = "quote the two side by side, or find a source that bounds one of them on the other side";
  return refuse("no-bound", `${text} has no bound: ${hedged} leave it open on both sides`, place, hint);
}
