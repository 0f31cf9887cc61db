import type { Theme } from "@chancery/core";
import { escapeHtml } from "../html.ts";
import { insideStyle } from "../style/css-string.ts";
import { compileTemplate, safe, type TemplateFiles, templateText } from "../templates.ts";
import { glue } from "../typography/glue.ts";
import { webThemeCss } from "../web/web-theme.ts";

export interface SiteInput {
  /** The files of templates/site, by their path in it. */
  readonly templates: TemplateFiles;
  readonly theme: Theme;
  /** SHA-256 in base64, for the page's own Content-Security-Policy. */
  readonly digest: (text: string) => string;
}

const folder = "templates/site";
const shownFaces: readonly (readonly [family: "display" | "sans", weight: number])[] = [
  ["display", 600],
  ["sans", 400],
  ["sans", 600],
];

/** A page beside the outputs: no script, and pictures from its own site or in itself. */
export function renderSitePage(
  entry: "index.hbs" | "family.hbs",
  view: { readonly language: string },
  { templates, theme, digest }: SiteInput,
): string {
  const faces = theme.faces.filter(({ family, weight, style }) =>
    shownFaces.some(([own, heavy]) => theme.family[own] === family && heavy === weight && style === "normal"),
  );
  const sheets = ["index.css", ...(entry === "family.hbs" ? ["family.css"] : [])];
  const own = sheets.map((name) => templateText(templates, name, folder));
  const sheet = [webThemeCss(theme, faces, "woff2", []), ...own].join("\n");
  const policy = `default-src 'none'; style-src 'sha256-${digest(sheet)}'; img-src 'self'; font-src data:; base-uri 'none'; form-action 'none'`;
  return compileTemplate(
    templates,
    entry,
    folder,
  )(
    { ...view, policy },
    {
      sheet: () => safe(insideStyle(sheet)),
      plain: (text) => safe(escapeHtml(glue(text as string, view.language))),
    },
  );
}
