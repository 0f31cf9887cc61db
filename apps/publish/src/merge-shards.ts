import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Terminal, writeAtomic } from "@chancery/cli";
import { AuthorMistake, error } from "@chancery/core";
import { manifestName, manifestText, readManifest } from "./build-manifest.ts";
import { mergeManifests } from "./merge-manifests.ts";
import { digest } from "./outputs.ts";

/**
 * Joins the folders of a build's shards into one. Throws AuthorMistake where one is missing, double or of another build,
 * or a file is not what its manifest says; then nothing is written.
 */
export function mergeShards(folders: readonly string[], out: string, terminal: Terminal): void {
  const merged = mergeManifests(
    folders.map((folder) => ({ folder, manifest: readManifest(join(folder, manifestName)) })),
  );
  if (!("manifest" in merged)) throw new AuthorMistake(merged);
  const damaged = merged.manifest.outputs.filter(
    ({ path, sha256 }) => digest(readOutput(merged.sources.get(path) ?? "", path)) !== sha256,
  );
  if (damaged.length > 0)
    throw new AuthorMistake(
      damaged.map(({ path }) =>
        error(
          "damaged-output",
          `${merged.sources.get(path)}/${path} is not what its manifest says`,
          null,
          "build the shard anew",
        ),
      ),
    );
  for (const { path } of merged.manifest.outputs)
    writeAtomic(join(out, path), readOutput(merged.sources.get(path) ?? "", path));
  // Last: where it lies, all that it names lies.
  writeAtomic(join(out, manifestName), manifestText(merged.manifest));
  terminal.out(`merged ${folders.length} shards: ${merged.manifest.outputs.length} outputs in ${out}`);
}

function readOutput(folder: string, path: string): Uint8Array {
  try {
    return readFileSync(join(folder, path));
  } catch {
    throw new AuthorMistake([
      error("missing-output", `${folder} has no ${path}, which its manifest names`, null, "build the shard anew"),
    ]);
  }
}
