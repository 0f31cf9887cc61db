import { parseStated, type Stated } from "../quantity/stated.ts";
import type { Checking } from "./checking.ts";

/** The facts and metrics by value. */
export interface KnownValues {
  /** The facts and metrics whose number is the one that a text writes: "61.9 million", "$300 billion", "53". */
  idsOf(text: string): readonly string[];
}

export function knownValues({ evidence, metrics }: Pick<Checking, "evidence" | "metrics">): KnownValues {
  const byValue = new Map<string, string[]>();
  const add = (value: string, id: string): void => {
    byValue.set(value, [...(byValue.get(value) ?? []), id]);
  };
  for (const fact of evidence.facts.values())
    if (fact.content.kind === "quantity") add(fact.content.quantity.value.toFixed(), fact.id);
  for (const metric of metrics.values()) add(metric.quantity.value.toFixed(), metric.id);
  return { idsOf: (text) => byValue.get(readNumber(text)?.value.toFixed() ?? "") ?? [] };
}

/** The number that a text consists of, but for a currency's sign before it; null for "COP29" and "140 years". */
function readNumber(text: string): Stated | null {
  const match = /^[\p{Sc}]?\s?(\d[\d.,]*\d|\d)( (?:thousand|million|billion|trillion))?$/u.exec(text);
  if (match === null) return null;
  const stated = parseStated(`${match[1]}${match[2] ?? ""}`);
  return stated.ok ? stated.value : null;
}
