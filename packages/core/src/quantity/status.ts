import type { Quantity, Status } from "./quantity.ts";
import { statuses } from "./quantity.ts";

/**
 * The worst status of a result's inputs, in the order final, preliminary, estimated, reported,
 * projected. A final figure is settled; a preliminary one was measured and may still be revised; an
 * estimate was worked out by someone who says so; a reported figure was only said, by whom and how
 * it was reached is not known; a projection has not happened. (SDMX's observation status tells
 * normal, provisional, estimated and forecast values apart in the same order; "reported" is ours.)
 */
export const worstStatus = (all: readonly Status[]): Status =>
  all.reduce((worst, next) => (statuses.indexOf(next) > statuses.indexOf(worst) ? next : worst), "final");

export const worstOf = (quantities: readonly Quantity[]): Status =>
  worstStatus(quantities.map((quantity) => quantity.status));
