import { closest, distance } from "fastest-levenshtein";

/** `did you mean "oda-total"?`, or the valid words when nothing is near. */
export function suggest(wrong: string, known: Iterable<string>): string {
  const all = [...known];
  if (all.length === 0) return "none is defined yet";
  // A year is not misspelt: another one is no better guess.
  if (all.every((text) => /^\d+$/.test(text)) && all.length > 1)
    return all.length <= 20 ? `known are: ${all.join(", ")}` : `known are: ${least(all)} to ${most(all)}`;
  const otherCase = all.find((each) => each.toLowerCase() === wrong.toLowerCase());
  const near = otherCase ?? closest(wrong, all);
  if (otherCase !== undefined || distance(wrong, near) <= Math.max(2, Math.floor(wrong.length / 3)))
    return `did you mean "${near}"?`;
  const holding = all.filter((each) => each.split("-").includes(wrong.toLowerCase()));
  if (holding.length === 1) return `did you mean "${holding[0]}"?`;
  return all.length <= 20 ? `known are: ${all.join(", ")}` : `${all.length} are known, none of them like this`;
}

const least = (numbers: readonly string[]): number => Math.min(...numbers.map(Number));
const most = (numbers: readonly string[]): number => Math.max(...numbers.map(Number));

/** `azz` and `english` mean az and en; of two letters another one is no better guess. All that there are, in any case. */
export function suggestLanguage(wrong: string, known: readonly string[]): string {
  const lower = wrong.toLowerCase();
  const near = known.find((tag) => lower.startsWith(tag) || (lower !== "" && tag.startsWith(lower)));
  return near === undefined
    ? `languages are: ${known.join(", ")}`
    : `did you mean "${near}"? Languages are: ${known.join(", ")}`;
}
