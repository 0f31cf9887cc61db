import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AuthorMistake, error, type Files, pathsUnder, type Theme, type Tokens } from "@chancery/core";

const require = createRequire(import.meta.url);

/** The tokens with the bytes of their fonts, which come from the installed packages and so from the lockfile. */
export function readTheme(tokens: Tokens): Theme {
  const faces = tokens.faces.map(({ family, weight, style, file }) => ({
    family,
    weight,
    style,
    bytes: readFont(file),
  }));
  return { ...tokens, faces };
}

function readFont(file: string): Uint8Array {
  try {
    return readFileSync(require.resolve(file));
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
