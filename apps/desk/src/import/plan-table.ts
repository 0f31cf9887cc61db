import type { Asker } from "@chancery/cli";
import { AuthorMistake } from "@chancery/core";
import { choosePeriod, isKey, isPlace, keyOf } from "./find-key.ts";
import type { FoundTable } from "./find-table.ts";
import { type ColumnType, type Reading, readColumn } from "./guess-column.ts";
import { columnPoints, type OpenPoint, tablePoints } from "./open-points.ts";
import { type PlannedColumn, type PlannedTable, type Planning, pairs, type TableGiven } from "./planned.ts";
import { columnName, scaleIn, unitIn } from "./read-heading.ts";

/**
 * Understands a table's columns; asks for what it cannot know. Throws AuthorMistake with all that only its author can
 * tell where nobody can be asked, and with what can only be mended in the file.
 */
export async function planTable(planning: Planning, given: TableGiven, asker: Asker | null): Promise<PlannedTable> {
  const { plan, open } = draft(planning, given);
  const [first] = open;
  if (first === undefined) return plan;
  const refused = open.filter(({ ask }) => ask === null);
  const told = asker === null && refused.length === 0 ? open : refused;
  if (told.length > 0 || asker === null || first.ask === null)
    throw new AuthorMistake(told.map(({ problem }) => problem));
  return planTable(planning, await first.ask(asker, given), asker);
}

/** What a table is by what is known so far, and what is open. */
function draft(
  planning: Planning,
  given: TableGiven,
): { readonly plan: PlannedTable; readonly open: readonly OpenPoint[] } {
  const { table } = planning;
  const columns = table.header.map((_, at) => planColumn(table, at, given));
  const key = given.key?.split(",").map((name) => nameIn(columns, name.trim())) ?? keyOf(columns);
  const period = given.period === undefined ? choosePeriod(columns) : nameIn(columns, given.period);
  const place = given.place ?? columns.find(isPlace)?.name ?? "none";
  const open = [
    ...tablePoints(planning, columns, given, { key, period, isKey: key !== null && isKey(columns, key) }),
    ...columns.flatMap((column) => columnPoints(planning, column, given)),
  ];
  const plan = {
    columns,
    key: key ?? [],
    period: period === "none" ? null : period,
    place: place === "none" ? null : nameIn(columns, place),
    said: columns
      .filter(({ name, title }) => name !== title)
      .map(({ name, title }) => `the column "${title}" is called ${name}`),
  };
  return { plan, open };
}

/** A column's name here, given its name or its title in the file. */
const nameIn = (columns: readonly PlannedColumn[], given: string): string =>
  columns.find(({ name, title }) => name === given || title === given)?.name ?? given;

function planColumn(table: FoundTable, at: number, given: TableGiven): PlannedColumn {
  const { name: title, column } = table.header[at] ?? { name: "", column: at };
  const name = columnName(title) || `column_${at + 1}`;
  const told = (options: readonly string[] | undefined): string | undefined =>
    pairs(options).get(name) ?? pairs(options).get(title);
  const cells = table.rows.map(({ cells, row }) => ({ text: "", shown: "as-is" as const, ...cells[column], row }));
  const { decimal, dates, missing } = given;
  const reading: Reading = { decimal, dates, missing, type: told(given.type) as ColumnType | undefined };
  const read = readColumn(cells, column, reading);
  if (read.type !== "number" && read.type !== "integer") return { ...read, name, title, unit: null, scale: null };
  const unit = told(given.unit) ?? read.unit ?? unitIn(title);
  return { ...read, name, title, unit, scale: told(given.scale) ?? scaleIn(title) };
}
