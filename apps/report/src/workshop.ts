import { type Chartist, createChartist, drawCover } from "@chancery/charts";
import { openPrinter, type Printer } from "@chancery/chromium";
import {
  AuthorMistake,
  type Document,
  type Evidence,
  error,
  type Files,
  type Language,
  placePoint,
  separators,
  type Theme,
  type Tokens,
} from "@chancery/core";
import { createReportRenderer, type Drawings, type ReportRenderer } from "@chancery/templating";
import { chartTemplates, readTheme, templatesIn } from "./look.ts";

/** The tools that all editions of a run share: each is made once, the browser starts while documents are composed. */
export interface Workshop extends AsyncDisposable {
  readonly theme: Theme;
  readonly printer: Printer;
  readonly renderer: ReportRenderer;
  chartist(language: Language): Chartist;
  cover(document: Document, evidence: Evidence): string;
}

/** Where the land of every map comes from; see its source.yaml. */
const landFile = "data/sources/natural-earth/land-110m.geojson";

export function openWorkshop(files: Files, tokens: Tokens, note: (text: string) => void): Workshop {
  const theme = readTheme(tokens);
  const land = files.get(landFile);
  if (land === undefined)
    throw new AuthorMistake([error("missing-file", `there is no ${landFile}`, null, "copy it from the project")]);
  const printer = openPrinter({ note });
  const templates = chartTemplates(files);
  const chartists = new Map<string, Chartist>();
  return {
    theme,
    printer,
    renderer: createReportRenderer({ templates: templatesIn(files, "templates/report"), theme }),
    chartist: (language) => {
      const { decimal, group } = separators(language);
      const locale = { decimal, thousands: group };
      const found = chartists.get(language.locale) ?? createChartist({ theme, templates, land, locale });
      chartists.set(language.locale, found);
      return found;
    },
    cover: (document, evidence) =>
      drawCover({ theme, land, ...coverPoints(document, evidence), size: { width: theme.page.width, height: 156 } }),
    [Symbol.asyncDispose]: () => printer.close(),
  };
}

type Spot = { readonly lon: number; readonly lat: number };

/** The cover's arcs lead to the places that the brief's maps show, from the one that is home. */
function coverPoints(
  document: Document,
  evidence: Evidence,
): { home: readonly [number, number]; points: readonly (Spot & { weight: number })[] } {
  const maps = document.figures.flatMap((figure) => (figure.kind === "map" ? figure : []));
  const spots = (rows: readonly Readonly<Record<string, unknown>>[]): readonly Spot[] =>
    rows.flatMap(({ lon, lat }) => (typeof lon === "number" && typeof lat === "number" ? { lon, lat } : []));
  const home = spots(maps.flatMap((map) => map.extra["home"] ?? []))[0] ?? placePoint("AZE", { evidence });
  const unique = new Map(
    spots(maps.flatMap((map) => map.rows)).map((spot) => [`${spot.lon} ${spot.lat}`, { ...spot, weight: 1 }]),
  );
  return { home: [home.lon ?? 0, home.lat ?? 0], points: [...unique.values()] };
}

export async function drawFigures(
  document: Document,
  evidence: Evidence,
  chartist: Chartist,
  workshop: Workshop,
): Promise<Drawings> {
  const { page } = workshop.theme;
  const widths = { full: page.width - 2 * page.margin, column: page.main };
  const figures = new Map<string, string>();
  const swatches = new Map<string, ReadonlyMap<string, string>>();
  for (const figure of document.figures) {
    if (figure.kind === "table") continue;
    const size = { width: widths[figure.width], fontSize: 11 };
    figures.set(figure.id, await chartist.draw(figure, size));
    swatches.set(figure.id, await chartist.swatches(figure, size));
  }
  return { cover: workshop.cover(document, evidence), figures, swatches };
}
