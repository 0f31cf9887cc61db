import { existsSync, readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { AuthorMistake, error, suggest } from "@chancery/core";

/** Throws AuthorMistake where a file is not there, with the nearest beside it; and for formats that are not read. */
export function refuseMissing(file: string): void {
  const other = /\.(ris|enw|nbib|rdf|xml)$/i.test(file);
  if (other) {
    const how = "export it from its program as BibTeX (.bib) or CSL-JSON (.json)";
    throw new AuthorMistake([
      error("unknown-format", `${basename(file)} is a list of references in a form that is not read`, null, how),
    ]);
  }
  if (existsSync(file)) return;
  const beside = existsSync(dirname(file)) ? readdirSync(dirname(file)) : [];
  const near = suggest(basename(file), beside);
  const hint = near.includes("did you mean")
    ? near
    : "is the path written right? It is read from the folder of the command";
  throw new AuthorMistake([error("missing-file", `there is no file ${file}`, null, hint)]);
}
