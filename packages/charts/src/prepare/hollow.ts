import type { Preparation } from "./preparation.ts";
import { addFields } from "./rows.ts";

/**
 * What is preliminary or not comparable is drawn as an outline: the difference survives a grey print.
 * It comes after the colours.
 */
export const hollow: Preparation<"hollow"> = (before, { when }, { theme }) =>
  addFields(before, (row) => {
    const isHollow = Object.entries(when).some(([field, values]) => values.includes(String(row[field] ?? "")));
    return {
      hollow: isHollow,
      fill: isHollow ? (theme.colour.paper ?? null) : (row.colour ?? null),
      outline: isHollow ? (row.colour ?? null) : null,
    };
  });
