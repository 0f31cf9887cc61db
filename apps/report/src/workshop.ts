import { createRequire } from "node:module";
import {
  type Chartist,
  coverPoints,
  createChartist,
  drawCover,
  landFile,
  numberLocale,
  type Remember,
} from "@chancery/charts";
import type { Printer } from "@chancery/chromium";
import {
  chartTemplates,
  type Digests,
  digestParts,
  eachOf,
  noStore,
  openAside,
  readTheme,
  type Store,
  templatesIn,
} from "@chancery/cli";
import {
  AuthorMistake,
  type Document,
  type Evidence,
  error,
  type Files,
  type Language,
  type Theme,
  type Tokens,
} from "@chancery/core";
import {
  createReportRenderer,
  createStatementRenderer,
  createWebRenderer,
  type Drawings,
  type ReportRenderer,
  type StatementRenderer,
  type WebRenderer,
} from "@chancery/templating";
import { digest, subsetFace } from "./subset-face.ts";

/** The tools of one theme that all editions of a run share: each is made once. */
export interface Workshop {
  readonly theme: Theme;
  readonly printer: Printer;
  readonly renderer: ReportRenderer;
  readonly web: WebRenderer;
  readonly statement: StatementRenderer;
  /** What was made before. */
  readonly store: Store;
  /** The digests of all that decides how a report looks, besides its own document. */
  readonly look: Digests;
  chartist(language: Language): Chartist;
  cover(document: Document, evidence: Evidence): string;
}

const require = createRequire(import.meta.url);

export function openWorkshop(files: Files, tokens: Tokens, printer: Printer, store: Store = noStore): Workshop {
  const theme = readTheme(tokens, require.resolve);
  const land = files.get(landFile);
  if (land === undefined)
    throw new AuthorMistake([error("missing-file", `there is no ${landFile}`, null, "copy it from the project")]);
  const templates = chartTemplates(files);
  const pages = templatesIn(files, "templates/report");
  const chartists = new Map<string, Chartist>();
  // The members of a family have one, which takes as long to draw as all their charts.
  const covers = new Map<string, string>();
  const { faces, ...measures } = theme;
  const drawn = digestParts({ "the theme's tokens": measures, "the fonts": faces, [landFile]: land });
  return {
    theme,
    printer,
    store,
    look: {
      ...drawn,
      ...digestParts({ ...eachOf("templates/report/", pages), ...eachOf("templates/charts/", templates) }),
    },
    renderer: createReportRenderer({ templates: pages, theme }),
    web: createWebRenderer({ templates: pages, theme, subset: subsetFace, digest }),
    statement: createStatementRenderer({ templates: pages, theme, subset: subsetFace, digest }),
    chartist: (language) => {
      const known = chartists.get(language.locale);
      const locale = numberLocale(language);
      const remember: Remember = (what, parts, make) => store.remember(what, { ...drawn, locale, ...parts }, make);
      const parts = { theme, templates, land, locale };
      const aside = openAside({ module: require.resolve("@chancery/charts"), open: "createChartist", options: parts });
      const found = known ?? createChartist({ ...parts, remember, aside });
      chartists.set(language.locale, found);
      return found;
    },
    cover: (document, evidence) => {
      const points = coverPoints(document, evidence);
      const key = JSON.stringify(points);
      const size = { width: theme.page.width, height: 156 };
      const drawn = covers.get(key) ?? drawCover({ theme, land, ...points, size });
      covers.set(key, drawn);
      return drawn;
    },
  };
}

/** The text in pt for which authors choose a chart's height. */
const usualText = 8.25;

export async function drawFigures(
  document: Document,
  evidence: Evidence,
  chartist: Chartist,
  workshop: Workshop,
): Promise<Drawings> {
  const { page, layout } = workshop.theme;
  // Larger letters need more room between the marks that they name.
  const growth = layout["chart-text"] / usualText;
  const widths = { full: page.width - 2 * page.margin, column: page.main };
  const figures = new Map<string, string>();
  const swatches = new Map<string, ReadonlyMap<string, string>>();
  for (const figure of document.figures) {
    if (figure.kind === "table") continue;
    const size = { width: widths[figure.width], fontSize: (layout["chart-text"] * 96) / 72 };
    const drawn = { ...figure, height: figure.height * growth };
    figures.set(figure.id, await chartist.draw(drawn, size));
    swatches.set(figure.id, await chartist.swatches(drawn, size));
  }
  return { cover: workshop.cover(document, evidence), figures, swatches };
}
