import type { Face, Files } from "@chancery/core";
import { pathsUnder } from "@chancery/core";
import type { FontAddress } from "@chancery/templating";
import { viteConfig } from "./vite-config.ts";

/** The files of a folder that Slidev builds, by their path in it. */
export type SourceFiles = ReadonlyMap<string, string | Uint8Array>;

export const themeFolder = "templates/slides/theme";
/** What a theme may hold: no file that Slidev would run while it builds. */
const ofTheme =
  /^(?:package\.json|setup\/main\.ts|(?:layouts|deck|components)\/[\w-]+\.(?:vue|ts)|styles\/[\w-]+\.css)$/;

const fontName = ({ family, weight, style }: Face): string =>
  `${family.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-${weight}-${style}.woff2`;

/** As the style sheet in `theme/styles` names a face. */
export const fontAddress: FontAddress = (face) => `../fonts/${fontName(face)}`;

/**
 * The sources of the shell: our theme, its tokens and fonts, and a deck of one empty slide, whose place the real slides
 * take when the page opens. Nothing of any brief is in it.
 * @param fontNotices the licences of the fonts, for the site to carry
 */
export function shellSources(files: Files, tokensCss: string, faces: readonly Face[], fontNotices = ""): SourceFiles {
  const theme = pathsUnder(files, themeFolder)
    .map((path) => [path.slice(themeFolder.length + 1), files.get(path) ?? ""] as const)
    .filter(([path]) => ofTheme.test(path));
  return new Map<string, string | Uint8Array>([
    ["package.json", `${JSON.stringify({ name: "deck", private: true, type: "module" })}\n`],
    ["slides.md", slides({ layout: "message" }, "")],
    ["vite.config.ts", viteConfig],
    ["fonts.txt", fontNotices],
    ...theme.map(([path, text]) => [`theme/${path}`, text] as const),
    ["theme/styles/tokens.css", tokensCss],
    ...faces.map((face) => [`theme/fonts/${fontName(face)}`, face.bytes] as const),
  ]);
}

/** Slidev's own settings: a deck that asks nothing of any host, and whose addresses work below any path. */
export const deckSettings = {
  theme: "./theme",
  title: "Deck",
  titleTemplate: "%s",
  routerMode: "hash",
  aspectRatio: "16/9",
  canvasWidth: 980,
  fonts: { provider: "none" },
  favicon: "",
  browserExporter: false,
  drawings: { enabled: false },
  mdc: false,
  monaco: false,
  record: false,
  twoslash: false,
  wakeLock: false,
};

/** A deck's Markdown with the settings in the first slide's front matter; JSON is YAML too. */
export const slides = (first: object, markdown: string): string =>
  `---\n${Object.entries({ ...deckSettings, ...first })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join("\n")}\n---\n\n${markdown}\n`;
