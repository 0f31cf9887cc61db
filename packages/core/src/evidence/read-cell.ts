import type { CsvRow } from "../files/parse-csv.ts";
import type { Problems } from "../problem/collector.ts";
import { type Origin, type Status, statuses } from "../quantity/quantity.ts";
import { stateQuantity } from "../quantity/stated.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Cell } from "./evidence.ts";
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
    const hint = /^-?\d+,\d+$/.test(text) ? "write a decimal point: 12.5" : null;
    problems.error("wrong-cell", `"${text}" is not a ${field.type}`, row.at(field.name), hint);
    return null;
  }
  checkConstraints(text, field, context);
  return cell;
}

/** Undefined when the text is not of the field's type. */
function readTyped(text: string, field: FieldFile, context: Context): Cell | undefined {
  switch (field.type) {
    case "string":
      return text;
    case "boolean":
      return ({ "1": true, true: true, "0": false, false: false } as Readonly<Record<string, boolean>>)[text];
    case "year":
      return /^\d{4}$/.test(text) ? Number(text) : undefined;
    case "date":
      return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : undefined;
    case "integer":
      return /^-?\d+$/.test(text) ? readQuantity(text, field, context) : undefined;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(text) ? readQuantity(text, field, context) : undefined;
  }
}

function readQuantity(text: string, field: FieldFile, { schema, row, unit, origin }: Context): Cell | undefined {
  if (unit === null) return undefined;
  const rowStatus = row.cells[schema["status-field"] ?? ""];
  const status: Status = statuses.find((known) => known === rowStatus) ?? schema.status ?? "reported";
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

function checkConstraints(text: string, field: FieldFile, { row, problems }: Context): void {
  const { pattern, enum: allowed, minimum, maximum } = field.constraints ?? {};
  const wrong = (message: string): void => problems.error("constraint", message, row.at(field.name));
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(text))
    wrong(`"${text}" does not match the pattern ${pattern}`);
  if (allowed !== undefined && !allowed.map(String).includes(text))
    wrong(`"${text}" is not one of ${allowed.join(", ")}`);
  if (minimum !== undefined && Number(text) < minimum) wrong(`${text} is below the minimum ${minimum}`);
  if (maximum !== undefined && Number(text) > maximum) wrong(`${text} is above the maximum ${maximum}`);
}
