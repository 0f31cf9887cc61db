import { readFileSync } from "node:fs";
import { AuthorMistake, error, type Files, pathsUnder, type Theme, type Tokens } from "@chancery/core";

/** The file of an installed font package, as `require.resolve` of the package that depends on it finds it. */
export type ResolveFont = (file: string) => string;

/** The tokens with the bytes of their fonts, which come from the installed packages and so from the lockfile. */
export function readTheme(tokens: Tokens, resolve: ResolveFont): Theme {
  const faces = tokens.faces.map(({ family, weight, style, file }) => ({
    family,
    weight,
    style,
    bytes: readFont(file, resolve),
  }));
  return { ...tokens, faces };
}

function readFont(file: string, resolve: ResolveFont): Uint8Array {
  try {
    return readFileSync(resolve(file));
  } catch {
    const place = { file: "templates/theme/tokens.yaml", line: 1, column: 1, length: 1 };
    throw new AuthorMistake([
      error(
        "missing-font",
        `no installed package has the font ${file}`,
        place,
        "faces name a package and a file in it",
      ),
    ]);
  }
}

/** The templates in a folder of the root, by their path in it. */
export function templatesIn(files: Files, folder: string): ReadonlyMap<string, string> {
  return new Map(pathsUnder(files, folder).map((path) => [path.slice(folder.length + 1), files.get(path) ?? ""]));
}

/** Chart templates by name. */
export function chartTemplates(files: Files): ReadonlyMap<string, string> {
  const found = [...templatesIn(files, "templates/charts")].filter(([path]) => path.endsWith(".vl.json"));
  return new Map(found.map(([path, text]) => [path.replace(/\.vl\.json$/, ""), text]));
}
