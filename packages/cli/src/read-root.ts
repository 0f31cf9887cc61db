import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import {
  AuthorMistake,
  error,
  type Files,
  grouped,
  kindOf,
  type Limits,
  pathsUnder,
  tightLimits,
  tooMuch,
  usualLimits,
  wholeFile,
} from "@chancery/core";
import { strangersMistakes } from "./untrusted.ts";

/** Files that hold text an author or designer writes. */
const textual = /\.(ya?ml|csv|md|json|geojson|hbs|css|js|ts|vue)$/;
/** Files of office programs, which authors put beside the others: known by name, so that a check can say what to do. */
const foreign = /\.(xlsx?|ods|tsv|docx?|odt|rtf|pages)$/i;

/** Sources that every brief may lean on: the land of maps, names and points of countries. */
const reference = ["natural-earth", "natural-earth-places", "un-members-cldr"].map((id) => `data/sources/${id}`);

export interface Reading {
  /** Whether the root may lack a data folder, for a brief that is about to be begun in it. */
  readonly begun?: boolean;
  /** Whether its author is a stranger: no template of the root is taken then, and the limits are the tightest. */
  readonly untrusted?: boolean;
}

/**
 * Reads `data/` and `templates/` of a content root into memory, as text. A template, a language and a
 * source of reference that the root lacks come from the project. Throws AuthorMistake when the root
 * has no data folder, or holds more than the limits allow.
 */
export function readRoot(root: string, project: string, { begun, untrusted }: Reading = {}): Files {
  const limits = untrusted ? tightLimits : usualLimits;
  const files = new Map<string, string>();
  for (const folder of ["templates", "data/languages"]) readFolder(project, folder, files, usualLimits);
  const shared = new Map(files);
  readFolder(root, "templates", files, limits);
  if (!readFolder(root, "data", files, limits) && !begun) {
    throw new AuthorMistake([
      error("no-content", `${root} has no folder "data"`, null, "name the folder that holds data/ with --root"),
    ]);
  }
  if (untrusted) {
    const mistakes = strangersMistakes(files, shared);
    if (mistakes.length > 0) throw new AuthorMistake(mistakes);
  }
  for (const folder of reference)
    if (pathsUnder(files, folder).length === 0) readFolder(project, folder, files, usualLimits);
  return files;
}

function readFolder(root: string, folder: string, files: Map<string, string>, limits: Limits): boolean {
  const measure = openMeasure(folder, limits);
  const inside = existsSync(root) ? realpathSync(root) : root;
  const walk = (path: string, above: readonly string[]): void => {
    // A name that begins with a point is an editor's or the system's own.
    for (const name of readdirSync(join(root, path))
      .filter((entry) => !entry.startsWith("."))
      .sort()) {
      const child = `${path}/${name}`;
      const real = realpathInside(join(root, child), inside, child);
      if (above.includes(real)) refuse("link-in-circle", "this link leads to a folder that it stands in", child);
      const found = lstatSync(real);
      if (found.isDirectory()) walk(child, [...above, real]);
      else if (found.isFile() && foreign.test(name)) files.set(child, "");
      else if (found.isFile() && textual.test(name)) {
        measure(child, found.size);
        files.set(child, readText(real, child));
      }
    }
  };
  try {
    readdirSync(join(root, folder));
  } catch {
    return false;
  }
  walk(folder, [realpathInside(join(root, folder), inside, folder)]);
  return true;
}

/** The real path; a link that leads out of the content root would publish what does not belong to it. */
function realpathInside(full: string, root: string, child: string): string {
  if (!existsSync(full)) refuse("dead-link", "this link leads nowhere", child);
  const real = realpathSync(full);
  const target = relative(root, real);
  if (target.startsWith(`..${sep}`) || target === "..")
    refuse("outside-root", "this link leads out of the content root", child);
  return real;
}

function refuse(rule: string, message: string, child: string): never {
  throw new AuthorMistake([error(rule, message, wholeFile(child), "put the file itself in its place")]);
}

/** Counts a folder's files and bytes while they are read, and refuses the first that is too much. */
function openMeasure(folder: string, limits: Limits): (child: string, size: number) => void {
  let [files, bytes] = [0, 0];
  return (child, size) => {
    files += 1;
    bytes += size;
    const most = limits.bytes[kindOf(child)];
    const place = wholeFile(child);
    if (size > most) throw new AuthorMistake([tooMuch(`the file has ${grouped(size)} bytes`, most, "are read", place)]);
    if (files > limits.files)
      throw new AuthorMistake([tooMuch(`${folder}/ holds more files`, limits.files, "are read", place)]);
    if (bytes > limits.rootBytes)
      throw new AuthorMistake([tooMuch(`${folder}/ holds more bytes`, limits.rootBytes, "are read", place)]);
  };
}

function readText(full: string, child: string): string {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  const bytes = readFileSync(full);
  try {
    return text.decode(bytes).replaceAll("\r\n", "\n");
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const { line, looks } = explainBytes(bytes);
    const place = { ...wholeFile(child), line };
    const hint = 'save it with the encoding "UTF-8"; in Excel that is "CSV UTF-8"';
    throw new AuthorMistake([error("not-utf-8", `the file is not UTF-8 text: it looks like ${looks}`, place, hint)]);
  }
}

/** The first line that is not UTF-8, and what the file seems to be written in: a guess for the message, never read so. */
function explainBytes(bytes: Uint8Array): { readonly line: number; readonly looks: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { line: 1, looks: "UTF-16, which Excel calls Unicode text" };
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const line = lenient.slice(0, lenient.indexOf("\uFFFD")).split("\n").length;
  return { line, looks: bytes.includes(0) ? "no text at all" : "a code page of Windows, such as 1252 or 1254" };
}
