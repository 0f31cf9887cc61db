import type { Tokens } from "@chancery/core";

type Resolve = (file: string) => string;

/** The faces that the desk itself is set in, by what tokens.yaml names them. */
const wanted = [
  ["Source Sans 3", 400],
  ["Source Sans 3", 600],
  ["Source Sans 3", 700],
  ["Source Serif 4 Display", 600],
] as const;

/** The theme's colours and fonts for the desk's own page: light, and dark where the reader's screen or wish is. */
export function lookCss(
  tokens: Tokens | null,
  resolve: Resolve,
): { readonly css: string; readonly fonts: readonly (readonly [name: string, path: string])[] } {
  if (tokens === null) return { css: "", fonts: [] };
  const faces = tokens.faces.filter(
    ({ family, weight, style }) =>
      style === "normal" && wanted.some(([name, bold]) => name === family && bold === weight),
  );
  const named = faces.map((face) => ({ ...face, name: face.file.slice(face.file.lastIndexOf("/") + 1) }));
  const light = properties(tokens.colour);
  const dark = properties(
    Object.fromEntries(Object.entries(tokens.dark).filter(([, value]) => typeof value === "string")),
  );
  const css = [
    ...named.map(
      ({ family, weight, name }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url("../fonts/${name}") format("woff2")}`,
    ),
    `:root{${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-look=light]){${dark}}}`,
    `:root[data-look=dark]{${dark}}`,
  ].join("\n");
  return { css, fonts: named.flatMap(({ name, file }) => found(name, file, resolve)) };
}

/** A font that is not installed is told by whoever prints with it; the desk does without. */
function found(name: string, file: string, resolve: Resolve): readonly (readonly [string, string])[] {
  try {
    return [[name, resolve(file)]];
  } catch {
    return [];
  }
}

/** A colour is six hexadecimal digits, so that nothing else of the file gets into the style sheet. */
const properties = (colours: Readonly<Record<string, unknown>>): string =>
  Object.entries(colours)
    .flatMap(([name, value]) =>
      /^#[0-9a-f]{6}$/i.test(String(value))
        ? [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`]
        : [],
    )
    .join(";");
