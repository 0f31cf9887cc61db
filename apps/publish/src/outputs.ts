import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Files, pathsUnder } from "@chancery/core";
import { manifestName, type Output } from "./build-manifest.ts";

export const digest = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

/**
 * What the outputs of a folder of data/briefs are made from: that folder, all sources, languages and templates, other briefs' folders not.
 * An output may need less of it; none needs more.
 */
export function inputsDigest(folder: string, files: Files): string {
  const hash = createHash("sha256");
  const own = pathsUnder(files, `data/briefs/${folder}`);
  const shared = [...files.keys()].filter((path) => !path.startsWith("data/briefs/")).sort();
  for (const path of [...own, ...shared]) {
    const text = files.get(path) ?? "";
    hash.update(`${path}\0${text.length}\0`).update(text);
  }
  return hash.digest("hex");
}

/** The files below a folder of outputs, from it and with `/`, sorted by code unit. A name with a point before it is half written. */
export function outputPaths(out: string): readonly string[] {
  const walk = (folder: string): readonly string[] =>
    readdirSync(join(out, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith("."))
      .flatMap((entry) => {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? walk(path) : [path];
      });
  const found = existsSync(out) ? walk("") : [];
  return found.filter((path) => path !== manifestName).sort((a, b) => (a < b ? -1 : 1));
}

export function describeOutput(out: string, path: string, inputs: string): Output {
  const content = readFileSync(join(out, path));
  return { path, bytes: content.length, sha256: digest(content), inputs };
}
