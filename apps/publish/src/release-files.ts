import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { type BuildManifest, manifestName } from "./build-manifest.ts";
import { digest } from "./outputs.ts";

/** The first day that a ZIP archive can name: its files have no date of their own. */
const noDate = new Date(1980, 0, 1);

/**
 * The files of a release, which all lie in one folder: outputs under names of their own, each deck's site as one archive,
 * the manifest, and `SHA256SUMS` of all, as `sha256sum --check` reads it.
 */
export function releaseFiles(out: string, { outputs }: BuildManifest): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([[manifestName, readFileSync(join(out, manifestName))]]);
  const sites = new Map<string, Record<string, Uint8Array>>();
  for (const { path } of outputs) {
    const content = readFileSync(join(out, path));
    const [brief = "", name = "", ...inside] = path.split("/");
    if (inside.length > 0) {
      const archive = `${brief}.${name.replace(/^deck\.(.+)$/, "$1.deck")}.zip`;
      sites.set(archive, { ...sites.get(archive), [inside.join("/")]: content });
    } else files.set(flatName(brief, name), content);
  }
  for (const [name, site] of sites) files.set(name, zipSync(site, { mtime: noDate, os: 3 }));
  const sums = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => `${digest(content)}  ${name}\n`);
  return files.set("SHA256SUMS", new TextEncoder().encode(sums.join("")));
}

/** Most names begin with their brief; one that does not, such as CITATION.cff, is put behind it. */
function flatName(brief: string, name: string): string {
  if (name === "") return brief;
  return name.startsWith(`${brief}.`) ? name : `${brief}.${name}`;
}
