import type { Preparation } from "./preparation.ts";
import { groupRows, numberOf, rowsOf, withRows } from "./rows.ts";

/** The two values of a category: each one's text goes to its outer side. */
export const pairs: Preparation<"pairs"> = (before, { of, by }) =>
  withRows(
    before,
    groupRows(rowsOf(before), [by]).flatMap((rows) => {
      const values = rows.map((row) => numberOf(row[of])).filter((value) => value !== null);
      const least = Math.min(...values);
      const most = Math.max(...values);
      return rows.map((row, at) => {
        const value = numberOf(row[of]);
        const left = least === most ? at === 0 && rows.length > 1 : value === least && values.length > 1;
        return { ...row, least: values.length ? least : null, most: values.length ? most : null, side: left ? -1 : 1 };
      });
    }),
  );
