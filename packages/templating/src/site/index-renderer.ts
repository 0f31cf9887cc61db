import type { Theme } from "@chancery/core";
import { escapeHtml } from "../html.ts";
import { insideStyle } from "../style/css-string.ts";
import { compileTemplate, safe, type TemplateFiles, templateText } from "../templates.ts";
import { glue } from "../typography/glue.ts";
import { webThemeCss } from "../web/web-theme.ts";

/** One output of an edition, below the page. */
export interface IndexedOutput {
  readonly href: string;
  /** "PDF", "Web page" in the edition's language. */
  readonly label: string;
  /** "359 kB"; null of a folder. */
  readonly size: string | null;
}

export interface IndexedEdition {
  readonly language: string;
  /** The language's own name for itself. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly series: string;
  readonly date: string;
  /** Where its title leads: the web page, or what else there is first. */
  readonly page: string;
  readonly outputs: readonly IndexedOutput[];
}

export interface IndexedBrief {
  readonly page: string;
  /** Null where none was made. */
  readonly picture: string | null;
  readonly editions: readonly IndexedEdition[];
}

export interface IndexView {
  readonly language: string;
  readonly title: string;
  readonly publisher: string;
  readonly briefs: readonly IndexedBrief[];
}

export interface IndexRendererInput {
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
];

/** A page of all briefs, which asks for nothing but the pictures beside it. */
export function renderIndex(view: IndexView, { templates, theme, digest }: IndexRendererInput): string {
  const faces = theme.faces.filter(({ family, weight, style }) =>
    shownFaces.some(([own, heavy]) => theme.family[own] === family && heavy === weight && style === "normal"),
  );
  const sheet = [webThemeCss(theme, faces, "woff2", []), templateText(templates, "index.css", folder)].join("\n");
  const policy = `default-src 'none'; style-src 'sha256-${digest(sheet)}'; img-src 'self'; font-src data:; base-uri 'none'; form-action 'none'`;
  return compileTemplate(
    templates,
    "index.hbs",
    folder,
  )(
    { ...view, policy },
    {
      sheet: () => safe(insideStyle(sheet)),
      plain: (text) => safe(escapeHtml(glue(text as string, view.language))),
    },
  );
}
