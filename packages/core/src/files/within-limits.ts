import { error, type Place, type Problem, wholeFile } from "../problem/problem.ts";
import type { Limits } from "./limits.ts";

type Kind = keyof Limits["bytes"];

/** Which limit of size holds for a file. */
export function kindOf(path: string): Kind {
  const [, ending = ""] = /\.(\w+)$/.exec(path) ?? [];
  return ending === "yaml" || ending === "csv" || ending === "md" || ending === "json" ? ending : "others";
}

const hint = "split it, or leave out what nobody quotes; docs/engineers.md lists the limits";

/** What a file has too much of: always the number it has, or as far as it was counted, and the limit. */
export const tooMuch = (has: string, most: number, of: string, place: Place): Problem =>
  error("over-limit", `${has}; at most ${grouped(most)} ${of}`, place, hint);

export const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");

/** Whether a text is longer than a file of its kind may be; null where it is not. */
export function overSize(length: number, path: string, limits: Limits): Problem | null {
  const most = limits.bytes[kindOf(path)];
  return length <= most
    ? null
    : tooMuch(`the file has ${grouped(length)} characters`, most, "are read", wholeFile(path));
}
