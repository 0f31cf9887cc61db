import type { Path } from "./yaml-places.ts";

/** Words that authors write for those that a key takes. */
const meant: Readonly<Record<string, string>> = {
  "more than": "over",
  above: "over",
  "less than": "under",
  below: "under",
  almost: "nearly",
  around: "about",
  approximately: "about",
  circa: "about",
  some: "about",
  maximum: "up to",
  "at most": "up to",
  minimum: "at least",
  precise: "exact",
  provisional: "preliminary",
  estimate: "estimated",
  forecast: "projected",
  projection: "projected",
  confirmed: "final",
  actual: "final",
  decimal: "number",
  float: "number",
  int: "integer",
  text: "string",
  bool: "boolean",
  website: "web",
  article: "press",
  book: "report",
  graph: "chart",
  centre: "left",
};

/** The allowed word that an author's own word stands for; null where none is known. */
export function alike(input: unknown, values: readonly unknown[]): string | null {
  const word = typeof input === "string" ? meant[input.toLowerCase().replaceAll(/[“”"]/g, "")] : undefined;
  return word !== undefined && values.includes(word) ? word : null;
}

/** How an id would be written. */
export function idHint(key: string): string | null {
  const id = key
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return id === "" || id === key ? null : `write ${id}, here and where it is quoted`;
}

/** A date, a span or an address as it must be written, where what was written leaves no doubt; else null. */
export function mendedBy(path: Path, input: unknown): string | null {
  if (typeof input !== "string") return null;
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(input) ?? [];
  if (year !== "")
    return Number(day) > 12
      ? `write ${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
      : "write the year first, then month and day: 2026-11-24";
  if (/^\d{4}-\d{2}-\d{2}$/.test(input)) return "the calendar has no such day";
  const [, from, to] = /^(\d{4}) ?[-–—] ?(\d{4})$/.exec(input) ?? [];
  if (from !== undefined && to !== undefined) return `a span of years is written ${from}..${to}`;
  if (/^www\.\S+\.\S+$/.test(input)) return `write https://${input}`;
  if (["place", "home"].includes(String(path.at(-1))))
    return "data/sources/un-members-cldr/un-members.csv lists the codes of countries";
  if (path.at(-1) === "languages" || path.at(-2) === "languages")
    return "data/languages names them: en for English, az for Azerbaijani";
  return null;
}
