import { type Cell, isQuantity } from "../../evidence/evidence.ts";
import { formatPeriod } from "../../language/dates.ts";
import type { Language } from "../../language/language.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { DrawnRow, Labels } from "../chart-rows.ts";

/** What one mark of a chart says, whatever its template draws it as. */
export interface Mark {
  /** The line, bar, panel or place it belongs to; empty where the chart has but one. */
  readonly name: string;
  /** The words of its group in the legend; empty without one. */
  readonly group: string;
  /** Where it stands in time or among categories; empty where its place says nothing. */
  readonly when: string;
  /** The same as its source writes it, which sorts. */
  readonly moment: string;
  /** Under the fields that hold quantities, in the order of `valueFields`; null where the source has none. */
  readonly values: readonly (Quantity | null)[];
  readonly focus: boolean;
  readonly drawn: DrawnRow;
}

/** The fields of a template that may hold what is measured, the height before the length and the area. */
const measured = ["y", "x", "size"] as const;

/** The fields of these rows that hold quantities: `y` of a line, `x` of a bar, both of a scatter. */
export const valueFields = (rows: readonly DrawnRow[]): readonly string[] =>
  measured.filter((field) => rows.some(({ pulled }) => isQuantity(pulled.fields[field])));

export function marksOf(
  rows: readonly DrawnRow[],
  fields: readonly string[],
  labels: Labels,
  language: Language,
): readonly Mark[] {
  return rows.map((drawn) => {
    const { row, pulled } = drawn;
    const name = row["label"] ?? row["facet"] ?? "";
    const group = pulled.fields["group"];
    return {
      name: String(name),
      group: typeof group === "string" ? (labels.get(group) ?? "") : "",
      when: whenOf(pulled.fields, fields, language),
      moment: String(pulled.fields["x"] ?? ""),
      values: fields.map((field) => asQuantity(pulled.fields[field])),
      focus: row["focus"] === true,
      drawn,
    };
  });
}

const date = /^\d{4}(-\d{2}){0,2}$/;

/** In the order of time, where all of them stand in time; else as they are. */
export const inTime = (marks: readonly Mark[]): readonly Mark[] =>
  marks.every(({ moment }) => date.test(moment))
    ? [...marks].sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0))
    : marks;

const asQuantity = (cell: Cell | undefined): Quantity | null => (isQuantity(cell) ? cell : null);

/** The words along x, or the span of what holds from one year to another, such as a goal. */
function whenOf(cells: DrawnRow["pulled"]["fields"], fields: readonly string[], language: Language): string {
  const x = cells["x"];
  if (!fields.includes("x") && (typeof x === "string" || typeof x === "number")) return inWords(String(x), language);
  const [from, to] = [cells["from"], cells["to"]].map((end) => (isQuantity(end) ? end.value.toFixed() : end));
  if (from === undefined || from === null) return "";
  return inWords(to === undefined || to === null || to === from ? String(from) : `${from}..${to}`, language);
}

/** A date of a table is printed as a date; what is none, such as a name, as it is. */
const inWords = (text: string, language: Language): string =>
  text.split("..").every((end) => date.test(end)) ? formatPeriod(text, language) : text;
