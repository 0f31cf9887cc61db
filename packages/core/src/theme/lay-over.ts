import { type Files, pathsUnder } from "../files/files.ts";
import { parseYaml } from "../files/parse-yaml.ts";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import { tokensFile } from "./read-tokens.ts";
import { type Overlay, overlaySchema, type Tokens } from "./tokens-schema.ts";

const folder = "templates/theme";

/** The theme of tokens.yaml itself. */
export const standardTheme = "standard";

/** The themes that there are: tokens.yaml, and each file beside it. */
export const themeNames = (files: Files): readonly string[] => [
  standardTheme,
  ...pathsUnder(files, folder).flatMap((path) =>
    path === tokensFile ? [] : (/([\w-]+)\.yaml$/.exec(path)?.[1] ?? []),
  ),
];

/** Reports a theme that is not there, at the place that names it. */
export function checkTheme(theme: string, files: Files, place: Place | null, problems: Problems): boolean {
  const names = themeNames(files);
  if (names.includes(theme)) return true;
  problems.error("unknown-theme", `there is no theme "${theme}"`, place, suggest(theme, names));
  return false;
}

/** The tokens with a theme laid over them; a theme that is not there or is wrong is reported, and gives null. */
export function layOver(tokens: Tokens, theme: string, files: Files, problems: Problems): Tokens | null {
  if (theme === standardTheme) return tokens;
  if (!checkTheme(theme, files, null, problems)) return null;
  const file = `${folder}/${theme}.yaml`;
  const text = files.get(file) ?? "";
  const parsed = parseYaml(text, file, overlaySchema, problems);
  if (parsed === null) return null;
  for (const name of Object.keys(parsed.value.colour).filter((colour) => !Object.hasOwn(tokens.colour, colour))) {
    const place = parsed.at(["colour", name]);
    problems.error(
      "unknown-colour",
      `tokens.yaml has no colour "${name}"`,
      place,
      suggest(name, Object.keys(tokens.colour)),
    );
  }
  return merge(tokens, parsed.value);
}

const merge = (tokens: Tokens, { colour, chart, page, family, layout }: Overlay): Tokens => ({
  ...tokens,
  colour: { ...tokens.colour, ...colour },
  chart: { ...tokens.chart, ...stated(chart) },
  page: { ...tokens.page, ...stated(page) },
  family: { ...tokens.family, ...stated(family) },
  layout: { ...tokens.layout, ...stated(layout) },
});

type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that are there but undefined. */
const stated = <T extends object>(part: T): Stated<T> =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Stated<T>;
