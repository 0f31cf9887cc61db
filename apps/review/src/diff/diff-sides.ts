import { AuthorMistake, compareSides, error, type Side, suggest, suggestLanguage } from "@chancery/core";
import { chosenBriefs } from "./chosen-briefs.ts";
import { compareOutputs, type Looked, narrowed } from "./compare-outputs.ts";
import { openSide } from "./open-side.ts";
import type { OpenSide } from "./outputs.ts";
import type { SideOptions } from "./side-options.ts";

/** What differs between two sides: open both -> compare what they say -> compare what they look like. */
export async function diffSides(a: string, b: string | null, options: SideOptions): Promise<Looked> {
  const old = await openSide(a, options);
  const now = await openSide(b, options);
  refuseUnknown([old, now], options);
  const [one, other] = [narrowed(old, now), narrowed(now, old)];
  const { difference, looks, figures } = await compareOutputs(compareSides(one, other), one, other);
  const idle = difference.changed ? [] : [...rewritten(one, other)];
  return { difference: { ...difference, rewritten: idle }, looks, figures };
}

/** A brief or language that only one side has was added or removed; one that neither has is misspelt. */
function refuseUnknown(sides: readonly OpenSide[], { briefs, languages }: SideOptions): void {
  const offers = sides.flatMap((side) => side.offers ?? []);
  if (offers.length < sides.length) return;
  const [ids, tags] = [offers.flatMap((each) => each.briefs), offers.flatMap((each) => each.languages)];
  const wrong = [
    ...briefs
      .filter((id) => chosenBriefs(ids, [id]).length === 0)
      .map((id) => error("unknown-brief", `neither side has a brief "${id}"`, null, suggest(id, new Set(ids)))),
    ...languages
      .filter((tag) => !tags.includes(tag))
      .map((tag) =>
        error(
          "unknown-language",
          `neither side has the language "${tag}"`,
          null,
          suggestLanguage(tag, [...new Set(tags)]),
        ),
      ),
  ];
  if (wrong.length > 0) throw new AuthorMistake(wrong);
}

/** Files that say the same in other words, such as another order of keys, or a comment. */
function rewritten(old: Side, now: Side): readonly string[] {
  const files = (side: Side): ReadonlyMap<string, string> =>
    new Map(side.documents.flatMap((document) => [...(document.files ?? [])]));
  const [before, after] = [files(old), files(now)];
  return [...after].filter(([path, text]) => before.has(path) && before.get(path) !== text).map(([path]) => path);
}
