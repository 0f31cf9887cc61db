import type { Argument, Word } from "../../brief/author-text.ts";
import type { Series } from "../../evidence/evidence.ts";
import { valueFields } from "../../evidence/find-row.ts";
import type { Place } from "../../problem/problem.ts";
import { suggest } from "../../problem/suggest.ts";
import type { Composition } from "../composition.ts";

/** The column that a word names, or the only one that holds numbers; null when it is unclear, which is reported. */
export function columnOf(
  word: Word,
  series: Series,
  named: Argument | undefined,
  place: Place,
  { problems }: Composition,
): string | null {
  const names = series.fields.map((field) => field.name);
  if (named !== undefined) {
    if (names.includes(String(named))) return String(named);
    const message = `${series.id} has no column "${named}"`;
    problems.error("unknown-column", message, place, suggest(String(named), names));
    return null;
  }
  const [only, ...more] = valueFields(series);
  if (only !== undefined && more.length === 0) return only;
  problems.error(
    "missing-argument",
    `${series.id} has several columns with numbers`,
    word.place,
    `name one: ${valueFields(series).join(", ")}`,
  );
  return null;
}
