import { compareSides, type Side } from "@chancery/core";
import { compareOutputs, type Looked, narrowed } from "./compare-outputs.ts";
import { openSide } from "./open-side.ts";
import type { SideOptions } from "./side-options.ts";

/** What differs between two sides: open both -> compare what they say -> compare what they look like. */
export async function diffSides(a: string, b: string | null, options: SideOptions): Promise<Looked> {
  const old = await openSide(a, options);
  const now = await openSide(b, options);
  const [one, other] = [narrowed(old, now), narrowed(now, old)];
  const { difference, looks, figures } = await compareOutputs(compareSides(one, other), one, other);
  const idle = difference.changed ? [] : [...rewritten(one, other)];
  return { difference: { ...difference, rewritten: idle }, looks, figures };
}

/** Files that say the same in other words, such as another order of keys, or a comment. */
function rewritten(old: Side, now: Side): readonly string[] {
  const files = (side: Side): ReadonlyMap<string, string> =>
    new Map(side.documents.flatMap((document) => [...(document.files ?? [])]));
  const [before, after] = [files(old), files(now)];
  return [...after].filter(([path, text]) => before.has(path) && before.get(path) !== text).map(([path]) => path);
}
