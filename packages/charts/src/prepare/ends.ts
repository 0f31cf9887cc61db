import type { Row } from "../fields.ts";
import { breakLines } from "./measure.ts";
import type { Preparation } from "./preparation.ts";
import { groupRows, linesOf, numberOf, rowsOf, withRows } from "./rows.ts";

const known = (rows: readonly Row[], of: string, over: string): readonly Row[] =>
  rows
    .filter((row) => numberOf(row[of]) !== null)
    .toSorted((a, b) => (numberOf(a[over]) ?? 0) - (numberOf(b[over]) ?? 0));

/** A line is named where it ends: "Received 113.4". */
export const ends: Preparation<"ends"> = (before, { of, over, by, wrap }, { faces, page }) => {
  const measure = (text: string): number => faces.width(text, page.em, 600);
  const rows = groupRows(rowsOf(before), [by]).flatMap((series) => {
    const points = known(series, of, over);
    const first = points[0];
    const last = points.at(-1);
    return series.map((row) => {
      const words = [...linesOf(row.label), ...linesOf(row.text)].join(" ");
      return {
        ...row,
        start: row === first,
        last: row === last,
        end: row === last ? breakLines(words, wrap * page.em, measure) : null,
      };
    });
  });
  return withRows(before, rows);
};

/** A low point is labelled below and a high one above; any other, on the side where no other series runs. */
export const turns: Preparation<"turns"> = (before, { of, over, by, rivals }) => {
  const all = rowsOf(before);
  const rows = groupRows(all, [by]).flatMap((series) => {
    const points = known(series, of, over);
    return series.map((row) => {
      const at = points.indexOf(row);
      const value = numberOf(row[of]) ?? 0;
      const around = valuesOf([points[at - 1], points[at + 1]], of);
      const others = valuesOf(
        all.filter((other) => other[over] === row[over] && other[by] !== row[by]),
        of,
      );
      const low = around.every((near) => near > value);
      const inner = around.length === 2 && (low || around.every((near) => near <= value));
      return { ...row, below: at >= 0 && (inner ? low : rivals && others.some((other) => other > value)) };
    });
  });
  return withRows(before, rows);
};

const valuesOf = (rows: readonly (Row | undefined)[], of: string): readonly number[] =>
  rows.map((row) => numberOf(row?.[of])).filter((value) => value !== null);
