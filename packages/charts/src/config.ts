import { type Language, separators, type Theme } from "@chancery/core";

/** The marks of a number: "." and a narrow space in English, "," and a narrow space in Azerbaijani. */
export interface NumberLocale {
  readonly decimal: string;
  readonly thousands: string;
}

/** The decimal sign and the sign between groups, as the language prints them everywhere else. */
export function numberLocale(language: Language): NumberLocale {
  const { decimal, group } = separators(language);
  return { decimal, thousands: group };
}

/** Vega-Lite's configuration from the theme; `em` is the size of the text in px, and all else scales with it. */
export function chartConfig(theme: Theme, em: number, locale: NumberLocale): object {
  const { colour, chart, family } = theme;
  const unit = em / 11;
  const hair = 0.75 * unit;
  const quiet = { labelFont: family.sans, labelFontSize: em, titleFont: family.sans, titleFontSize: em, aria: false };
  return {
    aria: false,
    font: family.sans,
    background: null,
    padding: 0,
    view: { stroke: null },
    axis: {
      ...quiet,
      labelColor: colour.ink2,
      titleFontWeight: 400,
      titleColor: colour.ink3,
      domainColor: colour.axis,
      domainWidth: hair,
      tickColor: colour.axis,
      tickWidth: hair,
      tickSize: 4 * unit,
      gridColor: colour.grid,
      gridWidth: hair,
      labelPadding: 4 * unit,
    },
    axisX: { grid: false, labelFlush: false, labelAngle: 0 },
    axisY: { domain: false, ticks: false, grid: true },
    header: { ...quiet, labelColor: colour.ink, labelFontWeight: 600, labelAnchor: "start" },
    legend: { ...quiet, disable: true },
    text: { font: family.sans, fontSize: em, fill: colour.ink2, lineHeight: 1.2 * em },
    bar: { fill: chart.focus },
    line: { stroke: chart.focus, strokeWidth: 2.25 * unit, strokeCap: "round", strokeJoin: "round" },
    point: { filled: true, size: 44 * unit * unit, opacity: 1 },
    rule: { stroke: colour.axis, strokeWidth: hair },
    area: { fill: chart.focus, fillOpacity: 0.14 },
    range: {
      category: chart.categorical,
      ordinal: chart.sequential,
      ramp: chart.sequential,
      diverging: chart.diverging,
    },
    locale: { number: { decimal: locale.decimal, thousands: locale.thousands, grouping: [3], currency: ["", ""] } },
  };
}
