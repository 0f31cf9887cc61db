import type { Row } from "../fields.ts";
import { breakLines, heightOf, longestWord, widen } from "./measure.ts";
import type { Preparation } from "./preparation.ts";
import { groupRows, linesOf, numberOf, rowsOf, withRows } from "./rows.ts";

const known = (rows: readonly Row[], of: string, over: string): readonly Row[] =>
  rows
    .filter((row) => numberOf(row[of]) !== null)
    .toSorted((a, b) => (numberOf(a[over]) ?? 0) - (numberOf(b[over]) ?? 0));

/** A line is named where it ends: "Received 113.4". */
export const ends: Preparation<"ends"> = (before, { of, over, by, wrap }, { faces, page }) => {
  const measure = (text: string): number => faces.width(text, page.em, 600);
  const all = groupRows(rowsOf(before), [by]).map((series) => {
    const points = known(series, of, over);
    return { series, first: points[0], last: points.at(-1) };
  });
  const words = all.map(({ last }) => [...linesOf(last?.label), ...linesOf(last?.text)].join(" "));
  const inLines = (width: number): readonly (readonly string[])[] =>
    words.map((text) => breakLines(text, width, measure));
  const room = page.height - axisHeight * page.em;
  const fits = (made: readonly (readonly string[])[]): boolean => sum(made.map(heightOf(page.em))) <= room;
  const least = Math.max(wrap * page.em, longestWord(words, measure));
  const wrapped = widen(inLines, fits, { least, most: widestPart * page.width, em: page.em });
  const rows = all.flatMap(({ series, first, last }, at) =>
    series.map((row) => ({
      ...row,
      start: row === first,
      last: row === last,
      end: row === last ? (wrapped[at] ?? []) : null,
    })),
  );
  return withRows(before, rows);
};

/** More of a drawing's width than this is not for the names of its lines. */
const widestPart = 0.45;

/** In em: what the years below the plot take. */
const axisHeight = 2;

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);

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
