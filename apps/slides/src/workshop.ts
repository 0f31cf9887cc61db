import { readFileSync } from "node:fs";
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
import { browserIdentity, openPrinter, type Printer, type SiteFiles } from "@chancery/chromium";
import {
  chartTemplates,
  type Digests,
  digestParts,
  eachOf,
  openAside,
  readTheme,
  type Store,
  templatesIn,
} from "@chancery/cli";
import {
  AuthorMistake,
  type Deck,
  type Evidence,
  error,
  type Files,
  type Language,
  type Theme,
  type Tokens,
} from "@chancery/core";
import { createDeckRenderer, type DeckRenderer } from "@chancery/templating";
import { canvas, toMillimetres } from "./canvas.ts";
import { type Kept, keptShells } from "./kept.ts";
import { buildShell } from "./shell/build-shell.ts";
import { fontAddress, type SourceFiles, shellSources } from "./shell/sources.ts";

/** The tools that all decks of a run share. */
export interface Workshop extends AsyncDisposable {
  readonly theme: Theme;
  readonly printer: Printer;
  readonly renderer: DeckRenderer;
  /** What the code of decks is built from. */
  readonly sources: SourceFiles;
  /** What was made before. */
  readonly store: Store;
  /** The shells that were built before: our own code does not go into them. */
  readonly shells: Store;
  /** The digests of all that decides how a deck looks, besides its own slides and the browser. */
  readonly look: Digests;
  readonly browser: string;
  /** The built code of decks, without any deck in it; made or found once. */
  shell(): Promise<SiteFiles>;
  /** The faces that slides are printed in, as `@font-face` rules that hold their data. */
  readonly printedFaces: string;
  chartist(language: Language): Chartist;
  cover(deck: Deck, evidence: Evidence): string;
}

/** Home and most of what it reaches stand right of the words, which leave the right third of a slide free. */
const composition = { x: 0.84, y: 0.3, across: 240 };

const require = createRequire(import.meta.url);

/**
 * @param kept what was made before; default: the shells alone, which take Slidev seconds
 * @param printer one that is open already, for who opens several workshops after one another
 */
export function openWorkshop(
  files: Files,
  tokens: Tokens,
  note: (text: string) => void,
  { store, shells }: Kept = keptShells(),
  printer: Printer = openPrinter({ note }),
): Workshop {
  const theme = readTheme(tokens, require.resolve);
  const land = files.get(landFile);
  if (land === undefined)
    throw new AuthorMistake([error("missing-file", `there is no ${landFile}`, null, "copy it from the project")]);
  const templates = chartTemplates(files);
  const pages = templatesIn(files, "templates/slides");
  const renderer = createDeckRenderer({ templates: pages, theme });
  const sources = shellSources(files, renderer.css(fontAddress), theme.faces, fontNotices(tokens));
  let shell: Promise<SiteFiles> | null = null;
  const chartists = new Map<string, Chartist>();
  const { faces, ...measures } = theme;
  const drawn = digestParts({ "the theme's tokens": measures, "the fonts": faces, [landFile]: land });
  return {
    theme,
    printer,
    renderer,
    sources,
    store,
    shells,
    look: {
      ...drawn,
      ...digestParts({ ...eachOf("templates/slides/", pages), ...eachOf("templates/charts/", templates) }),
    },
    browser: browserIdentity(process.env),
    shell: () => {
      shell ??= buildShell(sources, shells);
      return shell;
    },
    printedFaces: renderer.css(({ bytes }) => `data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}`),
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
    cover: (deck, evidence) => {
      const size = { width: toMillimetres(canvas.width), height: toMillimetres(canvas.height) };
      return drawCover({ theme, land, ...coverPoints(deck, evidence), size, composition });
    },
    [Symbol.asyncDispose]: () => printer.close(),
  };
}

/** What the packages of the fonts say of themselves and of their licence. */
function fontNotices({ faces }: Tokens): string {
  const packages = [...new Set(faces.map(({ file }) => file.split("/")[0] ?? file))].sort();
  const read = (file: string): string => readFileSync(require.resolve(file), "utf8").trim();
  return packages
    .map((name) => {
      const { version, license } = JSON.parse(read(`${name}/package.json`)) as { version: string; license: string };
      return `${name} ${version}\n${license}\n\n${read(`${name}/LICENSE.md`)}`;
    })
    .join(`\n\n${"-".repeat(72)}\n\n`);
}
