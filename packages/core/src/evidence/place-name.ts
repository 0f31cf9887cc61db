import type { Words } from "../files/words.ts";
import { chooseRows } from "./choose-rows.ts";
import type { Evidence, Row } from "./evidence.ts";
import { rowNamed } from "./find-row.ts";

/** The series that holds the names of places: one row per ISO 3166 alpha-3 code, with name_<language> columns. */
export const namesSeries = "un-members";

/** A place's name in a language; its code where no name is known. */
export function placeName(
  code: string,
  { evidence, tag }: { readonly evidence: Evidence; readonly tag: string },
): string {
  const row = namesRow(code, evidence);
  const name = row?.cells[`name_${tag}`] ?? row?.cells["name_en"];
  return typeof name === "string" ? name : code;
}

/** A place's names by language; in any other, and where none is known, `otherwise`. */
export function placeNames(code: string, otherwise: string, evidence: Evidence, tags: readonly string[]): Words {
  const cells = namesRow(code, evidence)?.cells ?? {};
  const named = tags.flatMap((tag) => {
    const name = cells[`name_${tag}`];
    return typeof name === "string" ? [[tag, name] as const] : [];
  });
  return { "*": otherwise, ...Object.fromEntries(named) };
}

function namesRow(code: string, { series }: Evidence): Row | undefined {
  const names = series.get(namesSeries);
  if (names?.primaryKey?.join() === "iso3") return rowNamed(names, code) ?? undefined;
  return names && chooseRows(names, { where: { iso3: code } })[0];
}
