import type { Preparation } from "./preparation.ts";
import { rowsOf, withRows } from "./rows.ts";

/** What is not known keeps its place, so that charts of one family have one axis; what the axis does not name comes last. */
export const complete: Preparation<"complete"> = (before, { of, over, from }) => {
  const axis = rowsOf(before, from).map((row) => row[over] ?? null);
  if (axis.length === 0) return before;
  const rows = rowsOf(before);
  const placed = axis.flatMap((at) => {
    const here = rows.filter((row) => row[over] === at);
    return here.length > 0 ? here : [{ [over]: at, [of]: null, text: null }];
  });
  return withRows(before, [...placed, ...rows.filter((row) => !axis.includes(row[over] ?? null))]);
};
