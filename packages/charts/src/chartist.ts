import { AuthorMistake, type Chart, error, type NativeChart, type Theme, wholeFile } from "@chancery/core";
import { chartConfig, type NumberLocale } from "./config.ts";
import { loadFaces } from "./faces.ts";
import { checkData } from "./fields.ts";
import { parseLand } from "./land.ts";
import { mistake } from "./mistake.ts";
import { describeNative } from "./native/describe-native.ts";
import { prepare } from "./prepare/prepare.ts";
import { isQuick } from "./quick.ts";
import { ChartRefused } from "./refused.ts";
import { cleanSvg } from "./svg.ts";
import { drawSwatch } from "./swatch.ts";
import { parseTemplate, type Template } from "./template.ts";
import { spotsSvg } from "./tips-svg.ts";
import { fillTokens, themeScope } from "./tokens.ts";
import { loadVega, paint } from "./vega.ts";

export interface ChartistOptions {
  readonly theme: Theme;
  /** Template name to the JSON text of its `.vl.json`. */
  readonly templates: ReadonlyMap<string, string>;
  /** GeoJSON text of the land, for maps. */
  readonly land: string;
  readonly locale: NumberLocale;
  /** Gives what was drawn of the same parts before, with the same theme, land and locale; default: draws anew. */
  readonly remember?: Remember;
  /** Calls a chartist of the same options on another thread, for drawings that may take any time; default: this thread. */
  readonly aside?: Aside;
}

/** A call of a chartist's method; or the limit that it was over, in words. */
export type Aside = <Made>(
  method: "draw" | "swatches" | "native",
  chart: Chart,
  size: DrawingSize,
) => Promise<{ readonly made: Made } | { readonly over: string }>;

export type Remember = <T>(what: string, parts: object, make: () => Promise<T>) => Promise<T>;

/** The measures of the drawing in mm, and the size of its text in px: 11 in the report, 15 on a slide. */
export interface DrawingSize {
  readonly width: number;
  /** The chart's own height where none is given. */
  readonly height?: number;
  readonly fontSize: number;
  /** Lays an area with `data-tip` over each mark, for a script to show its words. */
  readonly tips?: boolean;
}

export interface Chartist {
  /** The chart as one `<svg>` without text alternative: the figure around it carries that. Throws AuthorMistake. */
  draw(chart: Chart, size: DrawingSize): Promise<string>;
  /** Width and height in mm for a screen that is `width` wide, too narrow for the chart as it is on paper. */
  narrowSize(chart: Chart, width: number): { readonly width: number; readonly height: number };
  /** The marks for the chart's legend, by the entry's key; none for a key that no row's key, group, status or facet has. */
  swatches(chart: Chart, size: DrawingSize): Promise<ReadonlyMap<string, string>>;
  /**
   * The chart as office programs draw it, by the word of its template; null where that says nothing, as for maps: then
   * only the drawing shows it. Throws AuthorMistake.
   */
  native(chart: Chart, size: DrawingSize): Promise<NativeChart | null>;
  /** Starts to load Vega, for those who know early that something must be drawn. */
  warm(): Promise<void>;
}

/** Makes here what cannot take long, and aside what may. */
const byLimit =
  (templateOf: (chart: Chart) => Template, aside: Aside | undefined) =>
  async <Made>(method: Parameters<Aside>[0], here: Making<Made>, chart: Chart, size: DrawingSize): Promise<Made> => {
    const { spec, file } = templateOf(chart);
    if (aside === undefined || isQuick(spec, chart)) return here(chart, size);
    const limited = await aside<Made>(method, drawnOf(chart), size);
    if ("made" in limited) return limited.made;
    const hint = "draw fewer rows, or give its template less to work out";
    throw mistake("over-limit", `${chart.id}: to draw it takes more than ${limited.over}`, wholeFile(file), hint);
  };

/** What a figure is drawn from: what is said besides holds exact numbers, which cannot be copied to another thread. */
const drawnOf = (chart: Chart): Chart => ({
  ...chart,
  title: [],
  subtitle: [],
  alt: [],
  note: [],
  sources: [],
  data: [],
});

type Making<Made> = (chart: Chart, size: DrawingSize) => Promise<Made>;

/** What the rows are at fault for, and not their template. */
const ofRows = new Set(["empty-drawing", "over-limit"]);

export const pixels = (mm: number): number => (mm * 96) / 25.4;

/** The only door to Vega: it is imported when the first chart is drawn, and not before. */
export function createChartist(options: ChartistOptions): Chartist {
  const { theme } = options;
  const parsed = new Map<string, Template>();
  let land: unknown = null;

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

  const studioFor = async (chart: Chart, size: DrawingSize) => {
    const { recipe, spec, file } = templateOf(chart);
    const given = checkData(chart, recipe);
    const page = { width: pixels(size.width), height: pixels(size.height ?? chart.height), em: size.fontSize };
    const faces = await loadFaces(theme);
    land ??= parseLand(options.land);
    const prepared = prepare(recipe, { ...given, scope: themeScope(theme) }, { theme, faces, page, land, chart });
    return { recipe, spec, file, page, faces, ...prepared };
  };

  const draw = async (chart: Chart, size: DrawingSize): Promise<string> => {
    const { spec, file, page, faces, data, scope } = await studioFor(chart, size);
    const filled = fillTokens(spec, scope, page.em, file);
    const config = chartConfig(theme, page.em, options.locale);
    const { svg, spots } = await paint({ spec: filled, data, scope, config, page, measure: faces.width }).catch(
      (cause: unknown) => {
        if (!(cause instanceof ChartRefused)) throw cause;
        const place = ofRows.has(cause.rule) ? chart.place : wholeFile(file);
        throw new AuthorMistake(cause.reasons.map((reason) => error(cause.rule, `${chart.id}: ${reason}`, place)));
      },
    );
    const clean = cleanSvg(svg, chart.id, page);
    return size.tips === true ? clean.replace(/<\/svg>$/, `${spotsSvg(spots)}</svg>`) : clean;
  };

  const swatches = async (chart: Chart, size: DrawingSize): Promise<ReadonlyMap<string, string>> => {
    const { recipe, data, page } = await studioFor(chart, size);
    return new Map(
      chart.legend.flatMap(({ key }) => {
        const swatch = drawSwatch(key, data.data ?? [], recipe, page.em);
        return swatch === null ? [] : [[key, swatch] as const];
      }),
    );
  };

  const native = async (chart: Chart, size: DrawingSize): Promise<NativeChart | null> => {
    const { recipe } = templateOf(chart);
    if (recipe.native === undefined) return null;
    const { data, scope, file } = await studioFor(chart, size);
    return describeNative(recipe.native, { chart, data, scope, theme, file });
  };

  const make = byLimit(templateOf, options.aside);
  // Where the author's line stands is for messages alone, and no drawing changes with it.
  const remember = options.remember ?? ((_what, _parts, make) => make());
  const parts = (chart: Chart, size: DrawingSize) => ({
    chart: { ...chart, place: null },
    size,
    template: options.templates.get(chart.template),
  });

  return {
    draw: (chart, size) => remember("drawing", parts(chart, size), () => make("draw", draw, chart, size)),
    narrowSize: (chart, width) => {
      const { narrow } = templateOf(chart).recipe;
      const least = ((narrow.width ?? 0) * 25.4) / 96;
      return { width: Math.max(width, least), height: chart.height * (narrow.taller ?? 1.15) };
    },
    swatches: (chart, size) => remember("swatches", parts(chart, size), () => make("swatches", swatches, chart, size)),
    native: (chart, size) => remember("native chart", parts(chart, size), () => make("native", native, chart, size)),
    warm: async () => {
      await Promise.all([loadVega(), loadFaces(theme)]);
    },
  };
}
