import type { Decimal } from "decimal.js";
import type { Place } from "../problem/problem.ts";
import type { Interval } from "./interval.ts";
import type { Unit } from "./unit.ts";

/**
 * What the source said of exactness. `under` is the word for what arithmetic makes of a lower bound
 * that is subtracted or divided by: 100 out of over 140 is under 72 per cent.
 */
export const hedges = ["exact", "about", "over", "at least", "nearly", "up to", "under"] as const;
export type Hedge = (typeof hedges)[number];

/** How firm the figure is, in the words of official statistics, the firmest first; see `worstStatus`. */
export const statuses = ["final", "preliminary", "estimated", "reported", "projected"] as const;
export type Status = (typeof statuses)[number];

/** Which fact, cell or metric a quantity came from. */
export interface Origin {
  /** A `result` is a step of a formula that has no name yet; `named` makes it a metric. */
  readonly kind: "fact" | "cell" | "metric" | "literal" | "result";
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
  /** The number that is printed: of a hedged quantity the number beside the hedge, such as the bound of "over 140". */
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
  /** What a result may be, where its hedge alone does not say it; read it through `interval`. */
  readonly bounds?: Interval;
  /** The named facts, cells, metrics and literals a result was made of, each once; none for what a source stated. */
  readonly inputs?: readonly Quantity[];
}
