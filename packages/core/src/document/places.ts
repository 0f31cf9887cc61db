import type { Composition } from "./composition.ts";

/** The series that holds the names of places: one row per ISO 3166 alpha-3 code, with name_<language> columns. */
const namesSeries = "un-members";

/** A place's name in the document's language; its code where no name is known. */
export function placeName(code: string, { evidence, tag }: Pick<Composition, "evidence" | "tag">): string {
  const row = evidence.series.get(namesSeries)?.rows.find(({ cells }) => cells["iso3"] === code);
  const name = row?.cells[`name_${tag}`] ?? row?.cells["name_en"];
  return typeof name === "string" ? name : code;
}
