import { readRoot } from "@chancery/cli";
import { AuthorMistake, Problems, readProject } from "@chancery/core";
import type { BuildManifest, EditionName } from "./build-manifest.ts";
import { describeOutput, digest, inputsDigest, outputPaths } from "./outputs.ts";
import { engineVersions, project } from "./versions.ts";

export interface Built {
  readonly root: string;
  readonly out: string;
  readonly shard: BuildManifest["shard"];
  readonly date: string | null;
  /** Whether the content is a stranger's. */
  readonly untrusted: boolean;
}

/** Describes the outputs that lie in a folder. Throws AuthorMistake where the content cannot be read. */
export function makeManifest({ root, out, shard, date, untrusted }: Built): BuildManifest {
  const files = readRoot(root, project, { untrusted });
  const { editions, folders } = editionsOf(files);
  const inputs = Object.fromEntries([...folders].map(([brief, folder]) => [brief, inputsDigest(folder, files)]));
  const all = digest(Object.values(inputs).join("\n"));
  const outputs = outputPaths(out).map((path) => describeOutput(out, path, inputs[path.split("/")[0] ?? ""] ?? all));
  return {
    manifest: "chancery-build/1",
    engine: engineVersions(),
    date,
    shard,
    editions,
    inputs,
    outputs,
  };
}

interface Editions {
  readonly editions: EditionName[];
  /** The folder of data/briefs that each brief is made from. */
  readonly folders: ReadonlyMap<string, string>;
}

function editionsOf(files: ReturnType<typeof readRoot>): Editions {
  const problems = new Problems();
  const content = readProject(files, problems);
  const briefs = content.briefIds.flatMap((id) => content.brief(id) ?? []);
  const editions = briefs.flatMap(({ id, meta }) => meta.languages.map((language) => ({ brief: id, language })));
  if (editions.length === 0) throw new AuthorMistake(problems.all);
  return { editions, folders: new Map(briefs.map(({ id, folder }) => [id, folder])) };
}
