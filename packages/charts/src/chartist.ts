import type { Chart, Theme } from "@chancery/core";
import { chartConfig, type NumberLocale } from "./config.ts";
import { loadFaces } from "./faces.ts";
import { checkData } from "./fields.ts";
import { mistake } from "./mistake.ts";
import { prepare } from "./prepare/prepare.ts";
import { cleanSvg } from "./svg.ts";
import { parseTemplate, type Template } from "./template.ts";
import { fillTokens, themeScope } from "./tokens.ts";
import { loadVega, paint } from "./vega.ts";

export interface ChartistOptions {
  readonly theme: Theme;
  /** Template name to the JSON text of its `.vl.json`. */
  readonly templates: ReadonlyMap<string, string>;
  /** GeoJSON text of the land, for maps. */
  readonly land: string;
  readonly locale: NumberLocale;
}

/** The width of the drawing in mm, and the size of its text in px: 11 in the report, 15 on a slide. */
export interface DrawingSize {
  readonly width: number;
  readonly fontSize: number;
}

export interface Chartist {
  /** The chart as one `<svg>` without text alternative: the figure around it carries that. Throws AuthorMistake. */
  draw(chart: Chart, size: DrawingSize): Promise<string>;
  /** Starts to load Vega, for those who know early that something must be drawn. */
  warm(): Promise<void>;
}

export const pixels = (mm: number): number => (mm * 96) / 25.4;

/** The only door to Vega: it is imported when the first chart is drawn, and not before. */
export function createChartist(options: ChartistOptions): Chartist {
  const { theme } = options;
  const parsed = new Map<string, Template>();
  const land: unknown = JSON.parse(options.land);

  const templateOf = (chart: Chart): Template => {
    const text = options.templates.get(chart.template);
    if (text === undefined) {
      const names = [...options.templates.keys()].sort().join(", ");
      throw mistake("unknown-template", `${chart.id}: no chart template "${chart.template}"`, chart.place, names);
    }
    const template = parsed.get(chart.template) ?? parseTemplate(chart.template, text);
    parsed.set(chart.template, template);
    return template;
  };

  const draw = async (chart: Chart, size: DrawingSize): Promise<string> => {
    const template = templateOf(chart);
    const given = checkData(chart, template.recipe);
    const page = { width: pixels(size.width), height: pixels(chart.height), em: size.fontSize };
    const faces = await loadFaces(theme);
    const prepared = prepare(
      template.recipe,
      { ...given, scope: themeScope(theme) },
      { theme, faces, page, land, chart },
    );
    const spec = fillTokens(template.spec, prepared.scope, page.em, template.file);
    const config = chartConfig(theme, page.em, options.locale);
    const svg = await paint({ spec, data: prepared.data, scope: prepared.scope, config, page, measure: faces.width });
    return cleanSvg(svg, chart.id, page);
  };

  return {
    draw,
    warm: async () => {
      await Promise.all([loadVega(), loadFaces(theme)]);
    },
  };
}
