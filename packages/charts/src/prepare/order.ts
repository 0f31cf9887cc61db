import type { Preparation } from "./preparation.ts";
import { rowsOf, withNames } from "./rows.ts";

/** Layers that draw only some rows would each bring their own order of the axis; this one holds for all. */
export const order: Preparation<"order"> = (before, { name, field }) =>
  withNames(before, { [name]: [...new Set(rowsOf(before).map((row) => row[field] ?? null))] });
