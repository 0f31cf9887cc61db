import type { Decimal } from "decimal.js";
import type { Place } from "../problem/problem.ts";
import type { Unit } from "./unit.ts";

/** What the source said of exactness. */
export const hedges = ["exact", "about", "over", "at least", "nearly", "up to"] as const;
export type Hedge = (typeof hedges)[number];

/** How firm the figure is, in the words of official statistics. */
export const statuses = ["final", "preliminary", "estimated", "reported", "projected"] as const;
export type Status = (typeof statuses)[number];

/** Which fact, cell or metric a quantity came from. */
export interface Origin {
  readonly kind: "fact" | "cell" | "metric" | "literal";
  /** `oda-given-2024`, `oda-given[AZE, 2023].usd`, `african-reach`, or the literal as written in a formula. */
  readonly id: string;
  readonly sources: readonly string[];
  readonly place: Place | null;
}

/**
 * A number as an object: what a source stated, or what a formula made of such statements.
 * It is never rounded on the way; rounding happens where it is printed.
 */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly hedge: Hedge;
  readonly status: Status;
  /**
   * The power of ten of the last digit that is meaningful: 61.9 million has 5, 0.08 has -2, and a
   * counted 53 has null, for a count is exact to any digit.
   */
  readonly lastDigit: number | null;
  readonly origin: Origin;
}
