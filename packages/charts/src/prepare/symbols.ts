import type { Theme } from "@chancery/core";
import type { Row } from "../fields.ts";
import type { Preparation, Studio } from "./prepare.ts";
import { addFields, numberOf, rowsOf, withNames } from "./rows.ts";

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

/** The groups of a figure in the order of its legend, else of its rows. */
export const groupOrder = (chart: Studio["chart"], rows: readonly Row[], by: string): readonly string[] =>
  chart.legend.length > 0
    ? chart.legend.map((entry) => entry.key)
    : [...new Set(rows.map((row) => String(row[by] ?? "")))];

/** Symbols, their areas in proportion to a size, and labels that keep clear of them. */
export const symbols: Preparation<"symbols"> = (before, { by, size }, { theme, page, chart }) => {
  const { em } = page;
  const rows = rowsOf(before);
  const looks = groupLooks(theme);
  const order = groupOrder(chart, rows, by);
  const sizes = rowsOf(before, "sizes");
  const most = Math.max(0, ...[...rows, ...sizes].map((row) => numberOf(row[size]) ?? 0));
  const radiusOf = (row: Row): number =>
    most === 0 ? 0.38 * em : Math.max(0.18 * em, 1.25 * em * Math.sqrt((numberOf(row[size]) ?? 0) / most));

  const drawn = addFields(before, (row) => {
    const at = Math.max(0, order.indexOf(String(row[by] ?? "")));
    const look = looks[at % looks.length];
    const radius = radiusOf(row) * (look?.shape === "square" ? 0.9 : 1);
    return { ...look, line: (look?.hollow ? 0.15 : 0.08) * em, area: (2 * radius) ** 2, ...labelSpot(row, radius, em) };
  });
  const withHome = addFields(drawn, (row) => labelSpot(row, 0.5 * em, em), "home");
  const key = addFields(withHome, (row) => ({ radius: radiusOf(row), rise: 2 * radiusOf(row), area: (2 * radiusOf(row)) ** 2 }), "sizes");
  return withNames(key, { sizesWidth: 2 * Math.max(0, ...sizes.map(radiusOf)) });
};

/** Where a label stands: on the side that `align` names (right if it names none), moved by `dx` and `dy` em. */
function labelSpot(row: Row, radius: number, em: number): Row {
  const clear = radius + 0.4 * em;
  const dx = (numberOf(row.dx) ?? 0) * em;
  const dy = (numberOf(row.dy) ?? 0) * em;
  switch (row.align) {
    case "left":
      return { anchor: "right", labelX: dx - clear, labelY: dy };
    case "above":
      return { anchor: "center", labelX: dx, labelY: dy - clear - 0.35 * em };
    case "below":
      return { anchor: "center", labelX: dx, labelY: dy + clear + 0.45 * em };
    default:
      return { anchor: "left", labelX: dx + clear, labelY: dy };
  }
}
