import type { Theme } from "@chancery/core";
import type { Preparation } from "./preparation.ts";
import { addFields, rowsOf, withRows } from "./rows.ts";

/**
 * By series: the focused series take the theme's colours in their order and the others step back; with none in focus,
 * all take a colour. By focus: row for row, dark against grey; with none in focus, all are dark.
 */
export const colour: Preparation<"colour"> = (before, { by }, { theme }) => {
  const rows = rowsOf(before);
  const anyFocus = rows.some((row) => row.focus === true);
  if (by === "focus") {
    return addFields(before, (row) => {
      const strong = !anyFocus || row.focus === true;
      return {
        colour: strong ? theme.chart.focus : theme.chart.context,
        ink: (strong ? theme.colour.ink : theme.colour.ink2) ?? theme.chart.focus,
        strong: strong && anyFocus,
      };
    });
  }
  const focused = rows.filter((row) => !anyFocus || row.focus === true).map((row) => row.key ?? null);
  const order = [...new Set(focused)];
  const coloured = addFields(before, (row) => {
    const at = order.indexOf(row.key ?? null);
    const hex = at < 0 ? theme.chart.context : (theme.chart.categorical[at % theme.chart.categorical.length] ?? "");
    return { colour: hex, ink: at < 0 ? (theme.colour.ink3 ?? hex) : textColour(hex, theme), strong: at >= 0 };
  });
  // What is drawn later lies on top.
  return withRows(
    coloured,
    rowsOf(coloured).toSorted((a, b) => Number(a.strong) - Number(b.strong)),
  );
};

/** The colour itself where it can be read on white (4.5:1), else the theme's text tone of it, else a darker one. */
export function textColour(hex: string, theme: Theme): string {
  if (hex === theme.chart.highlight && theme.colour.goldText !== undefined) return theme.colour.goldText;
  const dark = [1, 0.9, 0.8, 0.7, 0.6, 0.5].map((part) => scaled(hex, part));
  return dark.find((candidate) => contrastOnWhite(candidate) >= 4.5) ?? theme.colour.ink ?? hex;
}

const channels = (hex: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

const scaled = (hex: string, part: number): string =>
  `#${channels(hex)
    .map((value) =>
      Math.round(value * part)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;

/** WCAG 2: (1 + .05) / (luminance + .05). */
export function contrastOnWhite(hex: string): number {
  const linear = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  return 1.05 / (luminance + 0.05);
}
