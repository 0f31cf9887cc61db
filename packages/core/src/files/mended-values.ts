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
  asc: "ascending",
  desc: "descending",
  mln: "million",
  mn: "million",
  m: "million",
  "1000000": "million",
  bn: "billion",
  mlrd: "billion",
  "1000000000": "billion",
  k: "thousand",
  "1000": "thousand",
};

/** The allowed word that an author's own word stands for; null where none is known. */
export function alike(input: unknown, values: readonly unknown[]): string | null {
  const text = typeof input === "number" ? String(input) : input;
  const word = typeof text === "string" ? meant[text.toLowerCase().replaceAll(/[“”"]/g, "")] : undefined;
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

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const two = (number: string | number): string => String(number).padStart(2, "0");

/** A date, a span or an address as it must be written, where what was written leaves no doubt; else null. */
export function mendedBy(path: Path, input: unknown): string | null {
  const [, bareYear, bareMonth] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])$/.exec(String(input)) ?? [];
  if (bareYear !== undefined) return `write ${bareYear}-${bareMonth}`;
  if (typeof input !== "string") return null;
  const [, monthDay, name = "", nameYear] = /^(?:(\d{1,2}) )?([A-Za-z]{3,9})\.? (\d{4})$/.exec(input) ?? [];
  const at = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (at > 0) return `write ${nameYear}-${two(at)}${monthDay === undefined ? "" : `-${two(monthDay)}`}`;
  const [, doi] = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi: ?)(10\.\S+)$/i.exec(input) ?? [];
  if (doi !== undefined) return `write ${doi}`;
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
  if (path.at(-1) === "issn")
    return "it has two groups of four digits, the last of which may be X; without one write pending";
  if (path.at(-1) === "doi") return "it begins with 10. and has a slash; without one write pending";
  if (path.at(-1) === "languages" || path.at(-2) === "languages")
    return "data/languages names them: en for English, az for Azerbaijani";
  return null;
}
