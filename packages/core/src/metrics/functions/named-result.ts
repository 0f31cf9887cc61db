import { inputsOf, resultOrigin } from "../../quantity/operand.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { worstOf } from "../../quantity/status.ts";

/** A result under the name of the function that made it. It stands on all that the function looked at, and has the worst status of it. */
export const namedResult = (result: Quantity, text: string, from: readonly Quantity[]): Quantity => ({
  ...result,
  status: worstOf(from),
  origin: resultOrigin(text, from),
  inputs: inputsOf(from),
});
