import { chooseRows, textsOf } from "../../evidence/choose-rows.ts";
import { type Cell, isQuantity, type Row, type Series } from "../../evidence/evidence.ts";
import { findRow, valueFields } from "../../evidence/find-row.ts";
import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import type { Place } from "../../problem/problem.ts";
import { suggest } from "../../problem/suggest.ts";
import type { Quantity } from "../../quantity/quantity.ts";

/** The text by which a formula names a key's cell: AZE, 2023. */
export const keyText = (cell: Cell | undefined): string =>
  isQuantity(cell) ? cell.value.toFixed() : String(cell ?? "");

/** The row known by these keys. Problem: `missing-row`, which lists the rows there are. */
export function rowOf(series: Series, keys: readonly string[], place: Place): Outcome<Row> {
  const row = keys.length === series.primaryKey.length ? findRow(series, keys) : null;
  if (row) return good(row);
  return refuse("missing-row", `${series.id} has no row for ${keys.join(", ")}`, place, rowsLike(series, keys));
}

/** "its year for AZE: 1991, 1992, …": what one key may be when the others are as given. */
export function rowsLike(series: Series, keys: readonly string[]): string {
  const { primaryKey } = series;
  if (keys.length !== primaryKey.length) return `name its ${primaryKey.join(", ")}`;
  for (const [at, name] of [...primaryKey.entries()].reverse()) {
    const others = primaryKey.flatMap((key, index) => (index === at ? [] : [[key, keys[index]] as const]));
    const like = chooseRows(series, { where: Object.fromEntries(others) });
    if (like.length === 0) continue;
    const given = others.map(([, wanted]) => wanted).join(", ");
    return `its ${name}${given && ` for ${given}`}: ${shortened(like.map((row) => keyText(row.cells[name])))}`;
  }
  const [name = ""] = primaryKey;
  return `its rows are known by ${primaryKey.join(", ")}; its ${name}: ${shortened(textsOf(series, [name]))}`;
}

export const shortened = (all: readonly string[]): string =>
  all.length > 14 ? `${all.slice(0, 6).join(", ")} … ${all.slice(-6).join(", ")}` : all.join(", ");

/** The column named, or the only one that holds numbers. */
export function columnOf(series: Series, named: string | undefined, place: Place): Outcome<string> {
  const names = valueFields(series);
  if (named !== undefined) {
    const field = series.fields.find((known) => known.name === named);
    if (field && names.includes(named)) return good(named);
    return field
      ? refuse("no-number", `${series.id} has no numbers in "${named}"`, place, `it has them in ${names.join(", ")}`)
      : refuse("unknown-column", `${series.id} has no column "${named}"`, place, suggest(named, names));
  }
  const [only, ...more] = names;
  if (only !== undefined && more.length === 0) return good(only);
  return only === undefined
    ? refuse("no-number", `${series.id} has no column with numbers`, place)
    : refuse(
        "wrong-arguments",
        `${series.id} has several columns with numbers`,
        place,
        `name one: ${names.join(", ")}`,
      );
}

/** The number in a row's column. Problem: `missing-value`, which says where the empty cell stands. */
export function cellOf(series: Series, row: Row, column: string, place: Place): Outcome<Quantity> {
  const cell = row.cells[column];
  return isQuantity(cell) ? good(cell) : refuse("missing-value", emptyCell(series, row, column), place);
}

/** `oda-given[AZE, 2021].value is empty (data/…/oda-given.csv:14:9)` */
export function emptyCell(series: Series, row: Row, column: string): string {
  const keys = series.primaryKey.map((name) => keyText(row.cells[name])).join(", ");
  const { file, line, column: at } = row.at(column);
  return `${series.id}[${keys}].${column} is empty (${file}:${line}:${at})`;
}
