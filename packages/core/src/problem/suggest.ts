import { closest, distance } from "fastest-levenshtein";

/** `did you mean "oda-total"?`, or the valid words when nothing is near. */
export function suggest(wrong: string, known: Iterable<string>): string {
  const all = [...known];
  if (all.length === 0) return "none is defined yet";
  const near = closest(wrong, all);
  if (distance(wrong, near) <= Math.max(2, Math.floor(wrong.length / 3))) return `did you mean "${near}"?`;
  return all.length <= 20 ? `known are: ${all.join(", ")}` : `${all.length} are known, none of them like this`;
}
