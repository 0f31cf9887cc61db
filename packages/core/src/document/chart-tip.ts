import { isQuantity } from "../evidence/evidence.ts";
import { formatQuantity } from "../language/format.ts";
import type { Composition } from "./composition.ts";
import type { ChartRow } from "./document.ts";
import type { Pulled } from "./pull-rows.ts";

/** The fields whose quantity a mark shows by its place or its size. */
const shown = ["x", "y", "size"];

/**
 * What a mark says when it is pointed at: "Received, 2002: $489 million". The value is whole, with unit, hedge and
 * status, whatever the mark itself prints. Empty where a row names nothing and measures nothing.
 */
export function chartTip({ fields }: Pulled, row: ChartRow, { language }: Composition): string {
  const quantities = shown.flatMap((field) => (isQuantity(fields[field]) ? fields[field] : []));
  const values = quantities.map((quantity) => formatQuantity(quantity, language).plain);
  // What is not known may have words in its place: "no report".
  if (values.length === 0 && typeof row["text"] === "string") values.push(row["text"]);
  const category = isQuantity(fields["x"]) ? null : (row["x"] ?? null);
  const names = [row["label"] ?? null, category].filter((name) => name !== null && name !== "");
  return [names.join(", "), values.join(", ")].filter((part) => part !== "").join(": ");
}
