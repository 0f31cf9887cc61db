import type { BuildManifest, Output } from "./build-manifest.ts";

export interface Comparison {
  readonly same: readonly string[];
  /** Built again with other bytes. */
  readonly differing: readonly string[];
  /** In the first and not made again. */
  readonly missing: readonly string[];
  /** Made again and not in the first. */
  readonly added: readonly string[];
  /** What the builds were not alike in, in words: a reason that bytes differ. */
  readonly reasons: readonly string[];
}

/** Compares what a manifest says with what was built again. */
export function compareManifests(first: BuildManifest, again: BuildManifest): Comparison {
  const made = byPath(again.outputs);
  const known = byPath(first.outputs);
  const both = first.outputs.filter(({ path }) => made.has(path));
  const alike = ({ path, sha256 }: Output): boolean => made.get(path)?.sha256 === sha256;
  return {
    same: both.filter(alike).map(({ path }) => path),
    differing: both.filter((output) => !alike(output)).map(({ path }) => path),
    missing: first.outputs.filter(({ path }) => !made.has(path)).map(({ path }) => path),
    added: again.outputs.filter(({ path }) => !known.has(path)).map(({ path }) => path),
    reasons: [...differentEngines(first, again), ...differentInputs(first, again)],
  };
}

const byPath = (outputs: readonly Output[]): ReadonlyMap<string, Output> =>
  new Map(outputs.map((output) => [output.path, output]));

function differentEngines({ engine: first }: BuildManifest, { engine: again }: BuildManifest): readonly string[] {
  const parts = (engine: BuildManifest["engine"]): ReadonlyMap<string, string> =>
    new Map([
      ["Chancery", engine.chancery],
      ["Chancery's code or packages", engine.code.slice(0, 12)],
      ["Node", engine.node],
      ["the browser", engine.browser],
      ...Object.entries(engine.fonts).map(([name, version]) => [`the font ${name}`, version] as const),
    ]);
  const now = parts(again);
  return [...parts(first)].flatMap(([name, then]) =>
    now.get(name) === then ? [] : [`${name}: ${then} then, ${now.get(name) ?? "none"} now`],
  );
}

function differentInputs({ inputs: first }: BuildManifest, { inputs: again }: BuildManifest): readonly string[] {
  const briefs = [...new Set([...Object.keys(first), ...Object.keys(again)])].sort();
  return briefs.flatMap((brief) => {
    if (first[brief] === again[brief]) return [];
    if (again[brief] === undefined) return [`the brief ${brief} is no more`];
    if (first[brief] === undefined) return [`the brief ${brief} is new`];
    return [`the text, data or templates of the brief ${brief} have changed`];
  });
}
