import { formatQuantity, type Language, type Quantity } from "@chancery/core";

interface Computed {
  readonly formula: string;
  readonly quantity: Quantity;
}

/** A metric's formula, and its inputs down to the fact or cell, each with its place. */
export function explainMetric({ formula, quantity }: Computed, language: Language): readonly string[] {
  return [`formula: ${formula.replace(/\s+/g, " ").trim()}`, ...inputLines(quantity, language, 1)];
}

function inputLines(quantity: Quantity, language: Language, depth: number): readonly string[] {
  return (quantity.inputs ?? []).flatMap((input) => {
    if (input.origin.kind === "literal") return [];
    const { id, sources, place } = input.origin;
    const where = place === null ? "" : `, ${place.file}:${place.line}:${place.column}`;
    const printed = formatQuantity(input, language).plain;
    const line = `${"  ".repeat(depth)}${id} = ${printed} (${sources.join(", ")}${where})`;
    return [line, ...inputLines(input, language, depth + 1)];
  });
}
