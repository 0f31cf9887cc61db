import { type Item, isSame } from "./item.ts";

/** Where the tags do not say what the page says: one of the two is null where the other has a piece more. */
export interface Disparity<Stated extends Item = Item> {
  readonly stated: Stated | null;
  readonly tagged: Item | null;
}

/** How far a piece is looked for that stands elsewhere: beyond it, all that follows counts as different. */
const reach = 400;

/** Lays what a page states beside what the tags of its PDF say, in order. */
export function compareItems<Stated extends Item>(
  allStated: readonly Stated[],
  allTagged: readonly Item[],
): readonly Disparity<Stated>[] {
  const stated = allStated.filter(speaks);
  const tagged = allTagged.filter(speaks);
  const found: Disparity<Stated>[] = [];
  let [at, other] = [0, 0];
  while (at < stated.length || other < tagged.length) {
    const [more, moreTagged] = distanceToSame(stated.slice(at, at + reach), tagged.slice(other, other + reach));
    for (let step = 0; step < Math.max(more, moreTagged); step++)
      found.push({
        stated: (step < more ? stated[at + step] : null) ?? null,
        tagged: (step < moreTagged ? tagged[other + step] : null) ?? null,
      });
    at += more + 1;
    other += moreTagged + 1;
  }
  return found;
}

/** A paragraph without words, such as one around a picture, needs no tag. */
const speaks = ({ type, text }: Item): boolean => type !== "P" || text.trim() !== "";

/** How many pieces of each list come before the next that both have; the nearest such, counted over both. */
function distanceToSame(stated: readonly Item[], tagged: readonly Item[]): readonly [number, number] {
  for (let sum = 0; sum < stated.length + tagged.length - 1; sum++)
    for (let one = Math.max(0, sum - tagged.length + 1); one <= Math.min(sum, stated.length - 1); one++) {
      const [left, right] = [stated[one], tagged[sum - one]];
      if (left && right && isSame(left, right)) return [one, sum - one];
    }
  return [stated.length, tagged.length];
}
