import { good, type Outcome, refuse } from "../problem/outcome.ts";
import type { Place } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";

/** One cell of a list, and the period it is of. */
export interface Entry {
  readonly period: string;
  readonly quantity: Quantity;
}

/** Cells of a series in the order of their periods. */
export interface List {
  /** As a result's name shows it: `oda-given[AZE, 2014..2020].value`. */
  readonly text: string;
  readonly entries: readonly Entry[];
  /** What is missing among them, a sentence each. Whoever reads the list refuses it, unless `known` took them out. */
  readonly gaps: readonly string[];
}

/** What a part of a formula may stand for. */
export type Value = Quantity | List;

export const isList = (value: Value): value is List => "entries" in value;

/** The list, if nothing is missing in it. Problem: `missing-value`, which names each gap. */
export function complete(list: List, place: Place): Outcome<List> {
  const [first, ...others] = list.gaps;
  if (first === undefined) return good(list);
  const more = others.length > 2 ? [...others.slice(0, 2), `and ${others.length - 2} more`] : others;
  return refuse(
    "missing-value",
    [first, ...more].join("; "),
    place,
    "known(…) around the list leaves out what is missing",
  );
}
