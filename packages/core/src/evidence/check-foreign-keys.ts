import type { Problems } from "../problem/collector.ts";
import { suggest } from "../problem/suggest.ts";
import { rowKey } from "./check-keys.ts";
import { cellText, type Evidence, type Field, type FieldType, type ForeignKey, type Series } from "./evidence.ts";

/** Every value of a foreign key stands in the table it refers to. A table that is broken is reported elsewhere. */
export function checkForeignKeys({ series, broken }: Pick<Evidence, "series" | "broken">, problems: Problems): void {
  for (const table of series.values()) {
    for (const key of table.foreignKeys) {
      const other = key.table === null ? table : series.get(key.table);
      if (other !== undefined) {
        if (columnsFit(table, key, other, problems)) checkValues(table, key, other, problems);
      } else if (!broken.has(key.table ?? "")) {
        const message = `the foreign key refers to "${key.table}", which is no series`;
        problems.error("unknown-series", message, key.at("table"), suggest(key.table ?? "", series.keys()));
      }
    }
  }
}

/** Whether the columns referred to are there, and can hold the same values. */
function columnsFit(table: Series, key: ForeignKey, other: Series, problems: Problems): boolean {
  const fit = key.columns.map((name, at) => {
    const column = fieldOf(other, name);
    const own = fieldOf(table, key.fields[at] ?? "");
    if (column === undefined) {
      const known = other.fields.map((field) => field.name);
      const message = `the series "${other.id}" has no field "${name}"`;
      problems.error("missing-column", message, key.at("columns", at), suggest(name, known));
    } else if (own !== undefined && kindOf(own.type) !== kindOf(column.type)) {
      const message = `"${own.name}" is ${own.type}, and "${name}" of "${other.id}" is ${column.type}: they never match`;
      problems.error("wrong-type", message, key.at("columns", at), "give both columns the same type");
    } else return true;
    return false;
  });
  return fit.every(Boolean);
}

const fieldOf = ({ fields }: Series, wanted: string): Field | undefined => fields.find(({ name }) => name === wanted);

const kindOf = (type: FieldType): FieldType => (type === "integer" ? "number" : type);

/** As MATCH SIMPLE of SQL: a row with a missing value in its key refers to nothing. */
function checkValues(table: Series, { fields, columns }: ForeignKey, other: Series, problems: Problems): void {
  const known = new Set(other.rows.map((row) => rowKey(row, columns)));
  const textsOf = (row: Series["rows"][number], names: readonly string[]): string =>
    names.map((name) => cellText(row.cells[name] ?? null)).join(", ");
  let words: ReadonlySet<string> | undefined;
  for (const row of table.rows) {
    const key = rowKey(row, fields);
    if (key === null || known.has(key)) continue;
    words ??= new Set(
      other.rows.filter((each) => rowKey(each, columns) !== null).map((each) => textsOf(each, columns)),
    );
    const value = textsOf(row, fields);
    const message = `"${value}" is no ${columns.join(", ")} of the series "${other.id}"`;
    problems.error("foreign-key", message, row.at(fields[0] ?? ""), suggest(value, words));
  }
}
