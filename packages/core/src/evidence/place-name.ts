import type { Evidence } from "./evidence.ts";

/** The series that holds the names of places: one row per ISO 3166 alpha-3 code, with name_<language> columns. */
export const namesSeries = "un-members";

/** A place's name in a language; its code where no name is known. */
export function placeName(
  code: string,
  { evidence, tag }: { readonly evidence: Evidence; readonly tag: string },
): string {
  const row = evidence.series.get(namesSeries)?.rows.find(({ cells }) => cells["iso3"] === code);
  const name = row?.cells[`name_${tag}`] ?? row?.cells["name_en"];
  return typeof name === "string" ? name : code;
}
