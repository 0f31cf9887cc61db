import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { AuthorMistake, error, type Files, pathsUnder, wholeFile } from "@chancery/core";

/** Files that hold text an author or designer writes. */
const textual = /\.(ya?ml|csv|md|json|geojson|hbs|css)$/;
/** A text larger than this is a mistake, or an attack. */
const mostBytes = 20 * 1024 * 1024;

/** Sources that every brief may lean on: the land of maps, names and points of countries. */
const reference = ["natural-earth", "natural-earth-places", "un-members-cldr"].map((id) => `data/sources/${id}`);

/**
 * Reads `data/` and `templates/` of a content root into memory, as text. A template, a language and a
 * source of reference that the root lacks come from the project. Throws AuthorMistake when the root
 * has no data folder.
 */
export function readRoot(root: string, project: string): Files {
  const files = new Map<string, string>();
  for (const folder of ["templates", "data/languages"]) readFolder(project, folder, files);
  readFolder(root, "templates", files);
  if (!readFolder(root, "data", files)) {
    throw new AuthorMistake([
      error("no-content", `${root} has no folder "data"`, null, "name the folder that holds data/ with --root"),
    ]);
  }
  for (const folder of reference) if (pathsUnder(files, folder).length === 0) readFolder(project, folder, files);
  return files;
}

function readFolder(root: string, folder: string, files: Map<string, string>): boolean {
  const inside = realpathOf(root);
  const walk = (path: string): void => {
    for (const name of readdirSync(join(root, path)).sort()) {
      const child = `${path}/${name}`;
      const full = join(root, child);
      checkInside(full, inside, child);
      const found = lstatSync(realpathSync(full));
      if (found.isDirectory()) walk(child);
      else if (textual.test(name)) files.set(child, readText(full, found.size, child));
    }
  };
  try {
    readdirSync(join(root, folder));
  } catch {
    return false;
  }
  walk(folder);
  return true;
}

function realpathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A link that leads out of the content root would publish what does not belong to it. */
function checkInside(full: string, root: string, child: string): void {
  const target = relative(root, realpathOf(full));
  if (target.startsWith(`..${sep}`) || target === "..") {
    throw new AuthorMistake([
      error("outside-root", "this link leads out of the content root", wholeFile(child), "copy the file instead"),
    ]);
  }
}

function readText(full: string, size: number, child: string): string {
  if (size > mostBytes) {
    const message = `the file has ${Math.ceil(size / 1024 / 1024)} MB; at most ${mostBytes / 1024 / 1024} are read`;
    throw new AuthorMistake([error("file-too-large", message, wholeFile(child))]);
  }
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  try {
    return text.decode(readFileSync(full)).replaceAll("\r\n", "\n");
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new AuthorMistake([
      error("not-utf-8", "the file is not UTF-8 text", wholeFile(child), 'save it with the encoding "UTF-8"'),
    ]);
  }
}
