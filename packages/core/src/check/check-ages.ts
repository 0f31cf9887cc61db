import type { Source } from "../evidence/evidence.ts";
import type { Checking } from "./checking.ts";

/** A source that has not been looked at for longer than it says, as of the date given: no clock is read. */
export function checkAges({ document, evidence, asOf, problems }: Checking): void {
  for (const { id } of document.sources) {
    const source = evidence.sources.get(id);
    const due = source === undefined ? null : dueDate(source);
    if (source === undefined || due === null || due >= asOf) continue;
    problems.warning(
      "old-source",
      `"${id}" was read in ${source.retrieved} and was to be looked at again by ${due}, before ${asOf}`,
      source.place,
      "look whether it has a newer edition, then set `retrieved` to the day you did",
    );
  }
}

/** The day by which a source should be looked at again, as an ISO date. A date of a month or year counts from its end. */
export function dueDate({ retrieved, checkEvery }: Pick<Source, "retrieved" | "checkEvery">): string | null {
  if (retrieved === null || checkEvery === null) return null;
  const [year = "", month = "12", day] = retrieved.split("-");
  const months = Number(year) * 12 + Number(month) - 1 + checkEvery;
  const two = (number: number): string => String(number).padStart(2, "0");
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(Math.min(Number(day ?? last), last))}`;
}
