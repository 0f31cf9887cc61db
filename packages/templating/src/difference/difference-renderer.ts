import type { Difference, Theme } from "@chancery/core";
import { insideStyle } from "../style/css-string.ts";
import { compileTemplate, safe, type TemplateFiles, templateText } from "../templates.ts";
import { webThemeCss } from "../web/web-theme.ts";
import { differenceView } from "./difference-view.ts";
import type { DifferencePictures } from "./pictures.ts";

export interface DifferenceInput {
  readonly templates: TemplateFiles;
  readonly theme: Theme;
  /** SHA-256 in base64, by which the page's policy knows its own style. */
  readonly digest: (text: string) => string;
}

/** Renders a difference as one self-contained page, in the look of the briefs: fonts, style and pictures inside, no script. */
export type DifferenceRenderer = (difference: Difference, pictures: DifferencePictures) => string;

const folder = "templates/review";

export function createDifferenceRenderer({ templates, theme, digest }: DifferenceInput): DifferenceRenderer {
  const page = compileTemplate(templates, "difference.hbs", folder);
  const look = webThemeCss(theme, facesOf(theme), "woff2", []);
  const sheet = insideStyle(`${look}\n${templateText(templates, "difference.css", folder)}`);
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digest(sheet)}'`,
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return (difference, pictures) =>
    page({ ...differenceView(difference, pictures), policy }, { sheet: () => safe(sheet) });
}

/** What its style sheet asks for. */
function facesOf({ faces, family }: Theme): Theme["faces"] {
  const wanted = [
    [family.serif, 400],
    [family.display, 600],
    [family.sans, 400],
    [family.sans, 600],
  ].map(String);
  return faces.filter(
    ({ family: name, weight, style }) => style === "normal" && wanted.includes(String([name, weight])),
  );
}
