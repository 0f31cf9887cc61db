import { usualLimits } from "../files/limits.ts";
import type { CsvRow } from "../files/parse-csv.ts";
import type { Problems } from "../problem/collector.ts";
import { suggest } from "../problem/suggest.ts";
import { type Origin, type Status, statuses } from "../quantity/quantity.ts";
import { stateQuantity } from "../quantity/stated.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Check } from "./check-constraints.ts";
import type { Cell } from "./evidence.ts";
import { castText, described, type Logical, readNumber } from "./field-type.ts";
import type { FieldFile, TableFile } from "./table-schema.ts";

interface Context {
  readonly schema: TableFile;
  readonly row: CsvRow;
  readonly unit: Unit | null;
  readonly check: Check;
  readonly origin: Origin;
  readonly problems: Problems;
}

/** One cell as its field's type; what is not of the type is a problem, never a guess. */
export function readCell(text: string, field: FieldFile, context: Context): Cell {
  const { schema, row, problems } = context;
  if ((schema.missingValues ?? [""]).includes(text)) {
    const required = field.constraints?.required ?? false;
    if (required || schema.primaryKey.includes(field.name)) {
      const message = `"${field.name}" ${required ? "" : "is of the key and "}must not be empty`;
      const hint = required
        ? "write the value; a value that nobody knows cannot be required"
        : "rows are told apart by their key: write the value, or take the row out";
      problems.error("missing-cell", message, row.at(field.name), hint);
    }
    return null;
  }
  const value = castText(text, field.type);
  const cell = value === undefined ? undefined : toCell(value, text, field, context);
  if (value === undefined || cell === undefined) {
    problems.error(
      "wrong-cell",
      `"${text}" is not ${described[field.type]}`,
      row.at(field.name),
      hintFor(text) ?? hints[field.type],
    );
    return null;
  }
  for (const { message, hint } of context.check(value, text))
    problems.error("constraint", message, row.at(field.name), hint);
  if (field.name === schema["status-field"] && statusIn(row, schema) === undefined) {
    const message = `"${text}" is not one of ${statuses.join(", ")}`;
    problems.error("constraint", message, row.at(field.name), suggest(text, statuses));
  }
  return cell;
}

/** What a cell of the type looks like. */
const hints: Readonly<Record<FieldFile["type"], string>> = {
  string: "write a text",
  boolean: "write true or false",
  year: "write a year such as 2024; a month or a day is of type: date",
  date: "write the year first, then month and day: 2024-11-30",
  integer: "write digits only; a number with decimals is of type: number",
  number: "write digits with a decimal point: 1234.5; words stand in a column of type: string",
};

function hintFor(text: string): string | null {
  if (/^[+-]?[\d.]+$/.test(text) && text.length > usualLimits.digits)
    return `at most ${usualLimits.digits} digits are computed with: round it`;
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return `leave out the commas: ${text.replaceAll(",", "")}`;
  if (/^-?\d{1,3}([ \u00a0\u2009\u202f]\d{3})+([.,]\d+)?$/.test(text))
    return `leave out the spaces: ${text.replaceAll(/\s/g, "").replace(",", ".")}`;
  if (/^-?[\d.,]+ ?%$/.test(text)) return "leave the % out: the column's unit says percent";
  if (/^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(text))
    return `leave out the points between the digits: ${text.replaceAll(".", "").replace(",", ".")}`;
  if (/^[−–]\d[\d.]*$/.test(text)) return `write a hyphen as the minus sign: -${text.slice(1)}`;
  if (/^\([\d.]+\)$/.test(text)) return `if the brackets mean below zero, write a minus: -${text.slice(1, -1)}`;
  if (/^#+$/.test(text)) return "a spreadsheet shows # where a column is too narrow: widen it, and export it again";
  if (/^#[A-Z0-9/]+[!?]?$/.test(text)) return "a formula went wrong in the spreadsheet: mend it there";
  if (/^\d{4}\.0+$/.test(text)) return `write ${text.slice(0, 4)} if it is a year`;
  if (/^\d{4}([/–-])\d{2,4}$/.test(text)) return "a year that spans two: make the column of type: string";
  if (/^-?\d+,\d+$/.test(text)) return `write a decimal point: ${text.replace(",", ".")}`;
  if (/^(n\/?a|nan|-|–|\.\.|:)$/i.test(text)) return `if it stands for a missing value, add "${text}" to missingValues`;
  if (/^[+-]?inf(inity)?$/i.test(text)) return "nothing can be computed from infinity: leave the cell empty";
  return /^\s|\s$/.test(text) ? "remove the space around it" : null;
}

/** Undefined for a number that is no quantity. */
function toCell(value: Logical, text: string, field: FieldFile, context: Context): Cell | undefined {
  if (typeof value !== "object") return value;
  return field.type === "year" ? value.toNumber() : readQuantity(text, field, context);
}

/** The row's own status; what is no status is reported by the check of its column. */
const statusIn = ({ cells }: CsvRow, schema: TableFile): Status | undefined =>
  statuses.find((known) => known === cells[schema["status-field"] ?? ""]);

function readQuantity(text: string, field: FieldFile, { schema, row, unit, origin }: Context): Cell | undefined {
  const written = readNumber(text);
  if (unit === null || written === null) return undefined;
  const status = statusIn(row, schema) ?? schema.status ?? "reported";
  const stated = stateQuantity({
    text: written.digits,
    unit,
    hedge: "exact",
    status,
    origin,
    writing: "table",
    scale: (field.scale ?? 1) * 10 ** written.power,
  });
  return stated.ok ? stated.value : undefined;
}
