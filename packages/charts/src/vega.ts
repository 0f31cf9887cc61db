import type { Loader, Spec, View } from "vega";
import type { TopLevelSpec } from "vega-lite";
import { expressionOffences } from "./expressions.ts";
import type { TextWidth } from "./faces.ts";
import type { DataSets } from "./fields.ts";
import { ChartRefused, openLogger } from "./refused.ts";
import { clearLabels } from "./scene/clear.ts";
import type { SceneNode } from "./scene/scene.ts";
import { spreadLabels } from "./scene/spread.ts";
import { findSpots, type Spot } from "./scene/tips.ts";
import type { Json, Scope } from "./tokens.ts";

export interface Page {
  /** px */
  readonly width: number;
  readonly height: number;
  /** The size of the text in px. */
  readonly em: number;
}

export interface Painting {
  readonly spec: Json;
  readonly data: DataSets;
  readonly scope: Scope;
  readonly config: object;
  readonly page: Page;
  readonly measure: TextWidth;
}

async function importVega() {
  const [vega, lite, interpreter] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    import("vega-interpreter"),
  ]);
  return { vega, lite, interpret: interpreter.expressionInterpreter };
}
type Library = Awaited<ReturnType<typeof importVega>>;

let library: Promise<Library> | null = null;

/** Vega, imported on the first call: half a second that a build without drawings need not pay. */
export function loadVega(): Promise<Library> {
  library ??= importVega();
  return library;
}

// Vega's ids and its text measure are global to the process, so charts are painted one after another.
let turn: Promise<unknown> = Promise.resolve();

export interface Painted {
  /** Vega's own SVG. */
  readonly svg: string;
  readonly spots: readonly Spot[];
}

/** Paints one specification, and finds where its rows stand. */
export async function paint(painting: Painting): Promise<Painted> {
  const loading = loadVega();
  const mine = turn.then(async () => paintAlone(await loading, painting));
  turn = mine.catch(() => undefined);
  return mine;
}

const refuse = async (uri: string): Promise<never> => {
  throw new Error(`a chart asked for ${uri}; charts load nothing`);
};
const denyAll = { load: refuse, sanitize: refuse, http: refuse, file: refuse } as unknown as Loader;

async function paintAlone({ vega, lite, interpret }: Library, painting: Painting): Promise<Painted> {
  installWidths(vega, painting.measure);
  vega.resetSVGDefIds();
  const logger = openLogger();
  const runtime = understood(() => {
    const compiled = lite.compile(withData(painting), { config: painting.config, logger } as never).spec;
    return vega.parse(withSize(compiled, painting.page), undefined, { ast: true });
  });
  const offences = expressionOffences(runtime);
  if (offences.length > 0) throw new ChartRefused("unsafe-expression", offences);
  const view: View = new vega.View(runtime, {
    renderer: "none",
    logger,
    loader: denyAll,
    expr: interpret,
  });
  try {
    await ran(view.runAsync());
    if (logger.errors.length > 0) throw new ChartRefused("chart-failed", logger.errors);
    const marks = countMarks(sceneOf(view));
    if (marks === 0) throw new ChartRefused("empty-drawing", ["nothing is drawn of its rows"]);
    if (marks > mostMarks)
      throw new ChartRefused("over-limit", [`${marks} marks are drawn of its rows; at most ${mostMarks}`]);
    await ran(narrowToFit(view, painting.page));
    spreadLabels(sceneOf(view));
    clearLabels(sceneOf(view), painting.page.em, view.origin()[1]);
    const svg = await ran(view.toSVG());
    return { svg, spots: findSpots(sceneOf(view), painting.page.em, view.origin()) };
  } finally {
    view.finalize();
  }
}

/** A template that Vega cannot read is its author's mistake: it says so by any kind of error. */
function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new ChartRefused("template-refused", [`Vega-Lite cannot read it: ${reasonOf(cause).slice(0, 120)}`]);
  }
}

/** What Vega cannot draw is its author's mistake, too. */
const ran = <T>(work: Promise<T>): Promise<T> =>
  work.catch((cause: unknown) => {
    throw new ChartRefused("chart-failed", [reasonOf(cause)]);
  });

const reasonOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";

/** Drawn marks of one chart: far more than paper shows apart. */
const mostMarks = 50_000;

/** Marks of the template that hold something; axes and legends are drawn of nothing, too. */
function countMarks(node: SceneNode): number {
  if (node.role?.startsWith("axis") || node.role?.startsWith("legend") || node.role?.startsWith("title")) return 0;
  const items = node.items ?? [];
  const own = node.marktype === undefined || node.marktype === "group" ? 0 : items.length;
  return items.reduce((sum, item) => sum + countMarks(item), own);
}

/**
 * Vega fits a drawing by how far its texts reach before it is narrowed; a text at a value short of the axis' end then
 * still stands out, by as much of the narrowing as the value falls short.
 */
async function narrowToFit(view: View, page: Page): Promise<void> {
  for (let [round, width] = [0, page.width]; round < 3; round++) {
    const right = view.origin()[0] + (sceneOf(view).bounds?.x2 ?? 0);
    if (right <= page.width + 0.6) return;
    width -= right - page.width;
    await view.width(width).runAsync();
  }
}

/** The root of the scene; Vega's types leave it out. */
const sceneOf = (view: View): SceneNode => (view.scenegraph() as unknown as { readonly root: SceneNode }).root;

/** Vega's official hook for text widths; weights come as numbers or as CSS words. */
function installWidths(vega: Library["vega"], measure: TextWidth): void {
  const metrics = (vega as unknown as { textMetrics: { width: (item: TextItem, line: unknown) => number } })
    .textMetrics;
  metrics.width = (item, line) => {
    const text = line === null || line === undefined ? "" : String(line);
    return measure(text, Number(item.fontSize ?? 11), weightOf(item.fontWeight), item.fontStyle === "italic");
  };
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
  readonly fontStyle?: string;
}

const weightOf = (weight: number | string | undefined): number =>
  weight === "bold" ? 700 : Number(weight ?? 400) || 400;

/** The specification with its rows, and with the measures as parameters that its expressions may name. */
function withData({ spec, data, scope, page }: Painting): TopLevelSpec {
  const numbers = Object.entries({ ...scope, em: page.em }).filter(([, value]) => typeof value === "number");
  const params = numbers.map(([name, value]) => ({ name, value }));
  const facets = Object.hasOwn(spec as object, "facet");
  const size = facets ? {} : { width: page.width, height: page.height };
  const own = spec as { readonly datasets?: object; readonly params?: readonly object[] };
  return {
    ...own,
    ...size,
    datasets: { ...own.datasets, ...data },
    params: [...params, ...(own.params ?? [])],
  } as unknown as TopLevelSpec;
}

/** A view fits itself into the page; panels and maps have been given their sizes, and the page is only their ground. */
function withSize(spec: Spec, page: Page): Spec {
  const sized = spec.layout !== undefined || spec.projections !== undefined;
  return {
    ...spec,
    width: page.width,
    height: page.height,
    autosize: { type: sized ? "none" : "fit", contains: "padding" },
  };
}
