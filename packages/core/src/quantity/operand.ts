import type { Outcome } from "../problem/outcome.ts";
import { refuse } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import type { Origin, Quantity } from "./quantity.ts";
import { unitText } from "./unit.ts";

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

export const unlike = (verb: string, a: Quantity, b: Quantity, place: Place | null): Outcome<never> =>
  a.unit.prices !== null && b.unit.prices !== null && a.unit.prices !== b.unit.prices
    ? refuse(
        "unlike-prices",
        `cannot ${verb} ${describe(a)} and ${describe(b)}`,
        place,
        "deflate one of them first: prices differ",
      )
    : refuse("unlike-units", `cannot ${verb} ${describe(a)} and ${describe(b)}`, place, "both need the same unit");
