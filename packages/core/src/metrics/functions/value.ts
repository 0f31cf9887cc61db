import { isQuantity, type Row, type Series } from "../../evidence/evidence.ts";
import { findRow, valueFields } from "../../evidence/find-row.ts";
import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import { suggest } from "../../problem/suggest.ts";
import type { Call, FormulaFunction } from "../scope.ts";

export const value: FormulaFunction = {
  usage: "value(series, key…, column)",
  gives: "One cell of a series: its keys in their order, then the column where there are several.",
  takes: [2, 8],
  apply: (call) => {
    const [first, ...rest] = call.args;
    if (first === undefined) return refuse("wrong-arguments", "value() needs a series", call.place);
    const series = call.series(first);
    if (!series.ok) return series;
    const words = rest.map(call.word);
    for (const word of words) if (!word.ok) return word;
    const texts = words.flatMap((word) => (word.ok ? word.value : []));
    const keys = texts.slice(0, series.value.primaryKey.length);
    const row = rowOf(series.value, keys, call);
    if (!row.ok) return row;
    const column = columnOf(series.value, texts[series.value.primaryKey.length], call);
    if (!column.ok) return column;
    const cell = row.value.cells[column.value] ?? null;
    if (isQuantity(cell)) return good(cell);
    const name = `${series.value.id}[${keys.join(", ")}].${column.value}`;
    return refuse(
      cell === null ? "missing-value" : "no-number",
      cell === null ? `${name} is empty` : `${name} is no number`,
      call.place,
    );
  },
};

function rowOf(series: Series, keys: readonly string[], call: Call): Outcome<Row> {
  const row = keys.length === series.primaryKey.length ? findRow(series, keys) : null;
  if (row) return good(row);
  return refuse("missing-row", `${series.id} has no row for ${keys.join(", ")}`, call.place, rowsLike(series, keys));
}

/** "its year for AZE: 1991, 1992, …": what the last key may be when the others are as given. */
function rowsLike(series: Series, keys: readonly string[]): string {
  const { primaryKey, rows } = series;
  if (keys.length !== primaryKey.length) return `name its ${primaryKey.join(", ")}`;
  const last = primaryKey.length - 1;
  const like = rows.filter((row) =>
    primaryKey.slice(0, last).every((name, at) => String(row.cells[name]) === keys[at]),
  );
  const values = like.map((row) => String(row.cells[primaryKey[last] ?? ""]));
  if (values.length === 0) return `its rows are known by ${primaryKey.join(", ")}`;
  const shown =
    values.length > 14 ? `${values.slice(0, 6).join(", ")} … ${values.slice(-6).join(", ")}` : values.join(", ");
  return `its ${primaryKey[last]} for ${keys.slice(0, last).join(", ") || "all"}: ${shown}`;
}

function columnOf(series: Series, named: string | undefined, call: Call): Outcome<string> {
  const names = valueFields(series);
  if (named !== undefined) {
    const known = series.fields.some((field) => field.name === named);
    return known
      ? good(named)
      : refuse("unknown-column", `${series.id} has no column "${named}"`, call.place, suggest(named, names));
  }
  const [only, ...more] = names;
  if (only !== undefined && more.length === 0) return good(only);
  return refuse(
    "wrong-arguments",
    `${series.id} has several columns with numbers`,
    call.place,
    `name one: ${names.join(", ")}`,
  );
}
