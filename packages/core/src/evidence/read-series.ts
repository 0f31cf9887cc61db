import { type Csv, type CsvRow, parseCsv } from "../files/parse-csv.ts";
import { type Parsed, parseYaml } from "../files/parse-yaml.ts";
import type { Problems } from "../problem/collector.ts";
import { suggest } from "../problem/suggest.ts";
import { parseUnit } from "../quantity/parse-unit.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Cell, Field, Row, Series } from "./evidence.ts";
import { readCell } from "./read-cell.ts";
import { type TableFile, tableSchema } from "./table-schema.ts";

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
  const units = readUnits(schema, counts, problems);
  checkColumns(schema, csv, files, problems);
  if (problems.all.length > before) return null;
  const fields = schema.value.fields.map((field, at) => toField(field, units[at] ?? null));
  const rows = csv.rows.map((row) => toRow(row, schema.value, units, files, problems));
  checkKeys(schema.value, csv.rows, problems);
  for (const field of schema.value.fields) if (field.constraints?.unique) checkUnique(field.name, csv.rows, problems);
  if (problems.all.length > before) return null;
  const { label, primaryKey } = schema.value;
  const placeField = schema.value["place-field"] ?? null;
  const periodField = schema.value["period-field"] ?? null;
  return {
    id: files.id,
    source: files.source,
    label,
    fields,
    primaryKey,
    placeField,
    periodField,
    rows,
    file: files.csvFile,
  };
}

const toField = (field: TableFile["fields"][number], unit: Unit | null): Field => ({
  name: field.name,
  type: field.type,
  title: field.title ?? { "*": field.name },
  unit,
});

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
}

function toRow(
  row: CsvRow,
  schema: TableFile,
  units: readonly (Unit | null)[],
  files: SeriesFiles,
  problems: Problems,
): Row {
  const key = schema.primaryKey.map((name) => row.cells[name] ?? "").join(", ");
  const entries = schema.fields.map((field, at): [string, Cell] => {
    const origin = {
      kind: "cell",
      id: `${files.id}[${key}].${field.name}`,
      sources: [files.source],
      place: row.at(field.name),
    } as const;
    return [
      field.name,
      readCell(row.cells[field.name] ?? "", field, { schema, row, unit: units[at] ?? null, origin, problems }),
    ];
  });
  return { cells: Object.fromEntries(entries), at: row.at };
}

function checkKeys({ primaryKey: key, fields }: TableFile, rows: readonly CsvRow[], problems: Problems): void {
  const seen = new Set<string>();
  const required = new Set(fields.flatMap(({ name, constraints }) => (constraints?.required ? name : [])));
  for (const row of rows) {
    const text = JSON.stringify(key.map((name) => row.cells[name]));
    const words = key.map((name) => row.cells[name]).join(", ");
    for (const name of key.filter((column) => row.cells[column] === "" && !required.has(column)))
      problems.error("missing-cell", `"${name}" is of the key and must not be empty`, row.at(name));
    if (seen.has(text))
      problems.error("duplicate-key", `a row for ${words} stands above already`, row.at(key[0] ?? ""));
    seen.add(text);
  }
}

function checkUnique(column: string, rows: readonly CsvRow[], problems: Problems): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const text = row.cells[column] ?? "";
    if (text !== "" && seen.has(text))
      problems.error("constraint", `"${text}" stands in this column above already`, row.at(column));
    seen.add(text);
  }
}
