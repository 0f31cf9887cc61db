import { type Csv, type CsvRow, parseCsv } from "../files/parse-csv.ts";
import { type Parsed, parseYaml } from "../files/parse-yaml.ts";
import type { Problems } from "../problem/collector.ts";
import { suggest } from "../problem/suggest.ts";
import { parseUnit } from "../quantity/parse-unit.ts";
import type { Unit } from "../quantity/unit.ts";
import { type Check, checkOf } from "./check-constraints.ts";
import { checkPrimaryKey, checkUnique } from "./check-keys.ts";
import type { Cell, Field, ForeignKey, Row, Series } from "./evidence.ts";
import { readCell } from "./read-cell.ts";
import { type FieldFile, type TableFile, tableSchema } from "./table-schema.ts";

export interface SeriesFiles {
  readonly id: string;
  readonly source: string;
  readonly csv: string;
  readonly csvFile: string;
  readonly schema: string;
  readonly schemaFile: string;
}

/** Reads one CSV by its schema. Null when the schema, the header or any cell was wrong. */
export function readSeries(files: SeriesFiles, counts: Iterable<string>, problems: Problems): Series | null {
  const before = problems.all.length;
  const schema = parseYaml(files.schema, files.schemaFile, tableSchema, problems);
  const csv = parseCsv(files.csv, files.csvFile, problems);
  if (schema === null || csv === null) return null;
  const parsed = problems.all.length;
  const units = readUnits(schema, counts, problems);
  checkColumns(schema, csv, files, problems);
  if (problems.all.length > parsed) return null;
  const columns = schema.value.fields.map((file, at) => ({
    file,
    unit: units[at] ?? null,
    check: checkOf(file.type, file.constraints ?? {}),
  }));
  const rows = csv.rows.map((row) => toRow(row, schema.value, columns, files, problems));
  checkPrimaryKey(schema.value.primaryKey, rows, csv.rows, problems);
  for (const { name, constraints } of schema.value.fields)
    if (constraints?.unique) checkUnique(name, rows, csv.rows, problems);
  if (problems.all.length > before) return null;
  const { label, primaryKey } = schema.value;
  const placeField = schema.value["place-field"] ?? null;
  const periodField = schema.value["period-field"] ?? null;
  return {
    id: files.id,
    source: files.source,
    label,
    fields: columns.map(toField),
    primaryKey,
    foreignKeys: readForeignKeys(schema),
    placeField,
    periodField,
    rows,
    file: files.csvFile,
    written: `${files.schema}\n${csv.written}`,
  };
}

/** A field of the schema with what is needed to read its cells. */
interface Column {
  readonly file: FieldFile;
  readonly unit: Unit | null;
  readonly check: Check;
}

const toField = ({ file: { name, type, title }, unit }: Column): Field => ({
  name,
  type,
  title: title ?? { "*": name },
  unit,
});

function readForeignKeys({ value, at }: Parsed<TableFile>): readonly ForeignKey[] {
  return (value.foreignKeys ?? []).map(({ fields, reference }, index) => ({
    fields,
    // Version 1 of Table Schema wrote an empty name for the table itself.
    table: reference.resource || null,
    columns: reference.fields,
    at: (part, nth = 0) =>
      at(["foreignKeys", index, "reference", ...(part === "table" ? ["resource"] : ["fields", nth])]),
  }));
}

function readUnits(
  { value, at }: Parsed<TableFile>,
  counts: Iterable<string>,
  problems: Problems,
): readonly (Unit | null)[] {
  return value.fields.map((field, index) => {
    const numeric = field.type === "number" || field.type === "integer";
    if (field.unit === undefined) {
      if (numeric)
        problems.error(
          "missing-key",
          `the column "${field.name}" holds numbers but has no unit`,
          at(["fields", index]),
          "add unit: USD, percent, or a noun from data/languages",
        );
      return null;
    }
    const unit = parseUnit(field.unit, field.prices, counts);
    if (unit.ok) return unit.value;
    problems.add({ ...unit.problem, place: at(["fields", index, "unit"]) });
    return null;
  });
}

/** The header and the schema name the same columns, and the schema's keys are among them. */
function checkColumns({ value, at }: Parsed<TableFile>, csv: Csv, files: SeriesFiles, problems: Problems): void {
  const { header } = csv;
  const names = value.fields.map((field) => field.name);
  value.fields.forEach((field, index) => {
    if (header.includes(field.name)) return;
    problems.error(
      "missing-column",
      `${files.csvFile} has no column "${field.name}"`,
      at(["fields", index, "name"]),
      suggest(field.name, header),
    );
  });
  for (const column of header.filter((name) => !names.includes(name))) {
    const place = csv.at(column);
    problems.error(
      "unknown-column",
      `the schema does not describe the column "${column}"`,
      place,
      suggest(column, names),
    );
  }
  for (const key of ["place-field", "period-field", "status-field"] as const) {
    const name = value[key];
    if (name !== undefined && !names.includes(name))
      problems.error("missing-column", `no field is called "${name}"`, at([key]), suggest(name, names));
  }
  for (const name of value.primaryKey) {
    if (!names.includes(name))
      problems.error("missing-column", `no field is called "${name}"`, at(["primaryKey"]), suggest(name, names));
  }
  value.foreignKeys?.forEach(({ fields }, index) => {
    for (const [nth, name] of fields.entries()) {
      const place = at(["foreignKeys", index, "fields", nth]);
      if (!names.includes(name))
        problems.error("missing-column", `no field is called "${name}"`, place, suggest(name, names));
    }
  });
}

function toRow(
  row: CsvRow,
  schema: TableFile,
  columns: readonly Column[],
  files: SeriesFiles,
  problems: Problems,
): Row {
  const key = schema.primaryKey.map((name) => row.cells[name] ?? "").join(", ");
  const entries = columns.map(({ file: field, unit, check }): [string, Cell] => {
    const origin = {
      kind: "cell",
      id: `${files.id}[${key}].${field.name}`,
      sources: [files.source],
      // Looked up when somebody asks: few of the cells of a table are quoted.
      get place() {
        return row.at(field.name);
      },
    } as const;
    return [field.name, readCell(row.cells[field.name] ?? "", field, { schema, row, unit, check, origin, problems })];
  });
  return { cells: Object.fromEntries(entries), written: row.written, line: row.line, at: row.at };
}
