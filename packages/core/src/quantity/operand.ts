import type { Outcome } from "../problem/outcome.ts";
import { refuse } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import type { Origin, Quantity } from "./quantity.ts";
import { samePrices, unitText } from "./unit.ts";

/** How a message names an operand: `oda-given-2024 (USD at current prices, data/…/facts.yaml:3:1)`. */
export function describe({ origin, unit }: Quantity): string {
  const { place } = origin;
  const where = place === null ? "" : `, ${place.file}:${place.line}:${place.column}`;
  return `${origin.id} (${unitText(unit)}${where})`;
}

/** The origin of a step: named by its text, standing on the sources of its operands, each once. */
export const resultOrigin = (id: string, operands: readonly Quantity[]): Origin => ({
  kind: "result",
  id,
  sources: [...new Set(operands.flatMap((operand) => operand.origin.sources))],
  place: null,
});

/** The named quantities that operands come down to, each once: a step stands for its own inputs. */
export function inputsOf(operands: readonly Quantity[]): readonly Quantity[] {
  const named = operands.flatMap((operand) => (operand.origin.kind === "result" ? (operand.inputs ?? []) : [operand]));
  const seen = new Map(named.map((input) => [`${input.origin.kind} ${input.origin.id}`, input]));
  return [...seen.values()];
}

/** A step's text, in brackets where it stands inside another: `(a - b) / b`. */
export const inner = ({ origin }: Quantity): string =>
  origin.kind === "result" && origin.id.includes(" ") && !origin.id.endsWith(")") ? `(${origin.id})` : origin.id;

/** The mistake of joining two quantities that do not go together: money of different prices, or different units. */
export function unlike(verb: string, a: Quantity, b: Quantity, place: Place | null): Outcome<never> {
  const message = `cannot ${verb} ${describe(a)} and ${describe(b)}`;
  const bothMoney = a.unit.prices !== null && b.unit.prices !== null;
  return bothMoney && !samePrices(a.unit.prices, b.unit.prices)
    ? refuse("unlike-prices", message, place, "bring one of them to the prices of the other, by a sourced deflator")
    : refuse("unlike-units", message, place, `the units differ: ${unitText(a.unit)} and ${unitText(b.unit)}`);
}
