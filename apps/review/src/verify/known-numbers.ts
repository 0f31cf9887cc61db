import type { Accounting } from "@chancery/core";

/** A run of digits with its decimal and grouping signs: 61.9, 1,234. */
const number = /\d+(?:[.,]\d+)*/g;

export const numbersIn = (text: string): readonly string[] => text.match(number) ?? [];

/** Every number in the words of a document: of its text, notes, sources and frame, in its drawings, and as it counts its parts. */
export function knownNumbers(again: Accounting | null): ReadonlySet<string> {
  const found = new Set<string>();
  if (again === null) return found;
  const walk = (value: unknown): void => {
    if (typeof value === "string") for (const one of numbersIn(value)) found.add(one);
    else if (typeof value === "number") for (const one of numbersIn(String(value))) found.add(one);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  walk(again.quoting);
  return found;
}
