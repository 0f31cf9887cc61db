import type { Theme } from "@chancery/core";
import type { Row } from "../fields.ts";
import { breakLines } from "./measure.ts";
import type { Preparation, Studio } from "./preparation.ts";
import { addFields, numberOf, rowsOf, withNames, withRows } from "./rows.ts";
import { chooseSides, labelOffset, spotOf } from "./sides.ts";

interface Look {
  readonly shape: "circle" | "square";
  readonly fill: string;
  readonly stroke: string;
  readonly hollow: boolean;
}

/** The four looks of a map's groups in their order; they differ in shape and fill, so that a grey print keeps them apart. */
export function groupLooks(theme: Theme): readonly Look[] {
  const paper = theme.colour.paper ?? "#FFFFFF";
  const { focus, highlight } = theme.chart;
  const fourth = theme.chart.categorical[3] ?? focus;
  return [
    { shape: "circle", fill: focus, stroke: paper, hollow: false },
    { shape: "circle", fill: paper, stroke: focus, hollow: true },
    { shape: "square", fill: highlight, stroke: paper, hollow: false },
    { shape: "square", fill: paper, stroke: fourth, hollow: true },
  ];
}

/** In em: a longer name of a place breaks. */
const mostLabel = 13;

/** The groups of a figure in the order of its legend, else of its rows. */
export const groupOrder = (chart: Studio["chart"], rows: readonly Row[], by: string): readonly string[] =>
  chart.legend.length > 0
    ? chart.legend.map((entry) => entry.key)
    : [...new Set(rows.map((row) => String(row[by] ?? "")))];

/**
 * Symbols, their areas in proportion to a size, the great ones beneath the small; and their labels, each on the side
 * that the author names or else on the first that is free, moved by `dx` and `dy` em.
 */
export const symbols: Preparation<"symbols"> = (before, { by, size }, { theme, page, chart, faces }) => {
  const { em } = page;
  const sizeOf = (row: Row): number => numberOf(row[size]) ?? 0;
  const rows = rowsOf(before).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const home = rowsOf(before, "home");
  const sizes = rowsOf(before, "sizes");
  const most = Math.max(0, ...[...rows, ...sizes].map(sizeOf));
  const radiusOf = (row: Row): number =>
    most === 0 ? 0.38 * em : Math.max(0.18 * em, 1.25 * em * Math.sqrt(sizeOf(row) / most));

  const looks = groupLooks(theme);
  const order = groupOrder(chart, rows, by);
  const inLines = (text: string): readonly string[] =>
    breakLines(text, mostLabel * em, (line) => faces.width(line, em, 600));
  const spots = [
    ...home.map((row) => spotOf(row, 0.5 * em, inLines)),
    ...rows.map((row) => spotOf(row, radiusOf(row), inLines)),
  ];
  const sides = chooseSides(spots, page, faces.width);
  const labelled = (row: Row, at: number): Row => {
    const { radius = 0, lines = [] } = spots[at] ?? {};
    const { anchor, labelX, labelY } = labelOffset(sides[at] ?? "right", radius, em, lines.length);
    return {
      ...row,
      lines: lines.length === 0 ? null : lines,
      anchor,
      labelX: labelX + (numberOf(row.dx) ?? 0) * em,
      labelY: labelY + (numberOf(row.dy) ?? 0) * em,
    };
  };

  const drawn = rows.map((row, at) => {
    const look = looks[Math.max(0, order.indexOf(String(row[by] ?? ""))) % looks.length];
    const radius = radiusOf(row) * (look?.shape === "square" ? 0.9 : 1);
    return {
      ...labelled(row, home.length + at),
      ...look,
      line: (look?.hollow ? 0.15 : 0.08) * em,
      area: (2 * radius) ** 2,
    };
  });
  const withHome = withRows(withRows(before, drawn), home.map(labelled), "home");
  const key = addFields(withHome, (row) => ({ radius: radiusOf(row), area: (2 * radiusOf(row)) ** 2 }), "sizes");
  return withNames(key, { sizesWidth: 2 * Math.max(0, ...sizes.map(radiusOf)) });
};
