import type { Chart, Swatch, Theme } from "@chancery/core";
import { groupLooks } from "./prepare/symbols.ts";
import type { Recipe, StepOf } from "./recipe.ts";

/** How each entry of a chart's legend is drawn: as the template's own steps draw the marks of that group. */
export function legendSwatches(chart: Chart, { prepare }: Recipe, theme: Theme): readonly Swatch[] {
  const paper = theme.colour["paper"] ?? "#FFFFFF";
  if (prepare.some((step) => step.do === "symbols")) {
    const looks = groupLooks(theme);
    return chart.legend.map((_, at) => {
      const { shape, fill, stroke, hollow } = looks[at % looks.length] ?? { shape: "circle", fill: paper, stroke: paper, hollow: false };
      return { shape, fill, stroke: hollow ? stroke : fill };
    });
  }
  const hollow = prepare.find((step): step is StepOf<"hollow"> => step.do === "hollow")?.when ?? {};
  const { focus } = theme.chart;
  return chart.legend.map(({ key }) => {
    const empty = Object.values(hollow).some((values) => values.includes(key));
    return { shape: "circle", fill: empty ? paper : focus, stroke: focus };
  });
}
