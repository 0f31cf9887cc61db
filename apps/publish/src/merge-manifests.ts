import { error, type Problem } from "@chancery/core";
import type { BuildManifest, Output } from "./build-manifest.ts";
import { compareManifests } from "./compare-manifests.ts";

/** A shard as it was brought: the folder it lies in and what its manifest says. */
export interface Shard {
  readonly folder: string;
  readonly manifest: BuildManifest;
}

export interface Merged {
  readonly manifest: BuildManifest;
  /** From which folder each output comes. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Joins the shards of one build: each there once, all of the same content and engine, no output made twice. */
export function mergeManifests(shards: readonly Shard[]): Merged | readonly Problem[] {
  const [first] = shards;
  if (first === undefined) return [error("no-shards", "there is no shard to merge", null)];
  const checks = [() => checkShards(shards), () => checkAlike(first, shards), () => checkDoubles(shards)];
  for (const check of checks) {
    const problems = check();
    if (problems.length > 0) return problems;
  }
  const outputs = shards.flatMap(({ manifest }) => manifest.outputs).sort((a, b) => (a.path < b.path ? -1 : 1));
  const lacking = first.manifest.editions.filter(({ brief, language }) => !outputs.some(isOf(brief, language)));
  if (lacking.length > 0)
    return lacking.map(({ brief, language }) =>
      error("missing-edition", `no shard holds ${brief} in ${language}`, null, "was a shard built with other options?"),
    );
  const sources = shards.flatMap(({ folder, manifest }) => manifest.outputs.map(({ path }) => [path, folder] as const));
  return { manifest: { ...first.manifest, shard: null, outputs }, sources: new Map(sources) };
}

/** The page and print of an edition bear its language; `<brief>.<language>.…` or `deck.<language>/`. */
const isOf =
  (brief: string, language: string) =>
  ({ path }: Output): boolean =>
    path.startsWith(`${brief}/${brief}.${language}.`) || path.startsWith(`${brief}/deck.${language}/`);

function checkShards(shards: readonly Shard[]): readonly Problem[] {
  const whole = shards.filter(({ manifest }) => manifest.shard === null);
  if (whole.length > 0)
    return whole.map(({ folder }) =>
      error("no-shard", `${folder} is a whole build, and no shard`, null, "build it with --shard 1/8"),
    );
  const of = shards[0]?.manifest.shard?.of ?? 0;
  const other = shards.filter(({ manifest }) => manifest.shard?.of !== of);
  const counted = (index: number): number => shards.filter(({ manifest }) => manifest.shard?.index === index).length;
  const indexes = Array.from({ length: of }, (_, at) => at + 1);
  return [
    ...other.map(({ folder, manifest }) =>
      error("shard-of-another", `${folder} is one of ${manifest.shard?.of} shards, and the first of ${of}`, null),
    ),
    ...indexes
      .filter((index) => counted(index) === 0)
      .map((index) => error("missing-shard", `shard ${index}/${of} is missing`, null, "each is merged once")),
    ...indexes
      .filter((index) => counted(index) > 1)
      .map((index) => error("double-shard", `shard ${index}/${of} is there twice`, null, "each is merged once")),
  ];
}

function checkAlike(first: Shard, shards: readonly Shard[]): readonly Problem[] {
  return shards.slice(1).flatMap(({ folder, manifest }) => {
    const { reasons } = compareManifests(first.manifest, manifest);
    const dated = first.manifest.date === manifest.date ? [] : ["the date that SOURCE_DATE_EPOCH gives"];
    return [...reasons, ...dated].map((reason) =>
      error("shards-differ", `${first.folder} and ${folder} are not of one build: ${reason}`, null),
    );
  });
}

function checkDoubles(shards: readonly Shard[]): readonly Problem[] {
  const first = new Map<string, string>();
  return shards.flatMap(({ folder, manifest }) =>
    manifest.outputs.flatMap(({ path }) => {
      const other = first.get(path);
      first.set(path, other ?? folder);
      return other === undefined || other === folder
        ? []
        : [error("double-output", `${path} is in ${other} and in ${folder}`, null)];
    }),
  );
}
