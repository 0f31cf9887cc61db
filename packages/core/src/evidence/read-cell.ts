import type { CsvRow } from "../files/parse-csv.ts";
import type { Problems } from "../problem/collector.ts";
import { type Origin, type Status, statuses } from "../quantity/quantity.ts";
import { stateQuantity } from "../quantity/stated.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Cell } from "./evidence.ts";
import { isPartialDate } from "./partial-date.ts";
import type { FieldFile, TableFile } from "./table-schema.ts";

interface Context {
  readonly schema: TableFile;
  readonly row: CsvRow;
  readonly unit: Unit | null;
  readonly origin: Origin;
  readonly problems: Problems;
}

/** One cell as its field's type; what is not of the type is a problem, never a guess. */
export function readCell(text: string, field: FieldFile, context: Context): Cell {
  const { schema, row, problems } = context;
  if ((schema.missingValues ?? [""]).includes(text)) {
    if (field.constraints?.required)
      problems.error("missing-cell", `"${field.name}" must not be empty`, row.at(field.name));
    return null;
  }
  const cell = readTyped(text, field, context);
  if (cell === undefined) {
    problems.error("wrong-cell", `"${text}" is not ${described[field.type]}`, row.at(field.name), hintFor(text));
    return null;
  }
  checkConstraints(text, field, context);
  return cell;
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

const described: Readonly<Record<FieldFile["type"], string>> = {
  string: "a text",
  boolean: "true or false",
  year: "a year of four digits",
  date: "a date such as 2024, 2024-11 or 2024-12-30",
  integer: "a whole number",
  number: "a number",
};

function hintFor(text: string): string | null {
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return `leave out the commas: ${text.replaceAll(",", "")}`;
  if (/^-?\d+,\d+$/.test(text)) return `write a decimal point: ${text.replace(",", ".")}`;
  if (/^(n\/?a|-|–|\.\.|:)$/i.test(text)) return `if it stands for a missing value, add "${text}" to missingValues`;
  return /^\s|\s$/.test(text) ? "remove the space around it" : null;
}

/** Undefined when the text is not of the field's type. */
function readTyped(text: string, field: FieldFile, context: Context): Cell | undefined {
  switch (field.type) {
    case "string":
      return text;
    case "boolean":
      return truths.get(text);
    case "year":
      return /^\d{4}$/.test(text) ? Number(text) : undefined;
    case "date":
      return isPartialDate(text) ? text : undefined;
    case "integer":
      return /^-?\d+$/.test(text) ? readQuantity(text, field, context) : undefined;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(text) ? readQuantity(text, field, context) : undefined;
  }
}

/** The row's own status; what is no status is reported by the check of its column. */
const statusIn = ({ cells }: CsvRow, schema: TableFile): Status | undefined =>
  statuses.find((known) => known === cells[schema["status-field"] ?? ""]);

function readQuantity(text: string, field: FieldFile, { schema, row, unit, origin }: Context): Cell | undefined {
  if (unit === null) return undefined;
  const status = statusIn(row, schema) ?? schema.status ?? "reported";
  const stated = stateQuantity({
    text,
    unit,
    hedge: "exact",
    status,
    origin,
    writing: "table",
    scale: field.scale ?? 1,
  });
  return stated.ok ? stated.value : undefined;
}

function checkConstraints(text: string, field: FieldFile, { schema, row, problems }: Context): void {
  const { pattern, enum: allowed, minimum, maximum } = field.constraints ?? {};
  const wrong = (message: string): void => problems.error("constraint", message, row.at(field.name));
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(text))
    wrong(`"${text}" does not match the pattern ${pattern}`);
  if (allowed !== undefined && !allowed.map(String).includes(text))
    wrong(`"${text}" is not one of ${allowed.join(", ")}`);
  if (field.name === schema["status-field"] && statusIn(row, schema) === undefined)
    wrong(`"${text}" is not one of ${statuses.join(", ")}`);
  if (minimum !== undefined && Number(text) < minimum) wrong(`${text} is below the minimum ${minimum}`);
  if (maximum !== undefined && Number(text) > maximum) wrong(`${text} is above the maximum ${maximum}`);
}
