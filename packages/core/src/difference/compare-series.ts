import { type Cell, type Field, isQuantity, type Row, type Series } from "../evidence/evidence.ts";
import { cellWords } from "../evidence-file/find-cell.ts";
import { wordsIn } from "../files/words.ts";
import { unitText } from "../quantity/unit.ts";
import type { SeriesChange } from "./difference-schema.ts";
import { rowKey } from "./known-values.ts";
import type { SideDocument } from "./side.ts";

interface Compared {
  readonly series: readonly SeriesChange[];
  /** The names of cells that hold another number, or none any more. */
  readonly cells: readonly string[];
}

/**
 * The tables that both sides read, cell by cell; of a table that came or went its name alone is said. What columns are called
 * is compared in the languages that both sides have.
 */
export function compareSeries(
  old: readonly SideDocument[],
  now: readonly SideDocument[],
  languages: readonly string[],
): Compared {
  const [before, after] = [tablesOf(old), tablesOf(now)];
  const compared = [...new Set([...before.keys(), ...after.keys()])].sort().map((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    if (one && other) return compareTables(one, other, languages);
    const table = one ?? other;
    return { series: table ? whole(table, one ? "removed" : "added") : null, cells: [] };
  });
  return {
    series: compared.flatMap(({ series }) => series ?? []),
    cells: compared.flatMap(({ cells }) => cells),
  };
}

function tablesOf(documents: readonly SideDocument[]): ReadonlyMap<string, Series> {
  const found = new Map<string, Series>();
  for (const { accounting } of documents)
    for (const [id, series] of accounting?.evidence.series ?? []) if (!found.has(id)) found.set(id, series);
  return found;
}

const nothing = { added: [], removed: [] } as const;

const whole = ({ id, file }: Series, change: "added" | "removed"): SeriesChange => ({
  name: id,
  file,
  change,
  columns: { ...nothing, added: [], removed: [], changed: [] },
  rows: { added: [], removed: [] },
  cells: 0,
  words: [],
});

function compareTables(
  old: Series,
  now: Series,
  languages: readonly string[],
): { series: SeriesChange | null; cells: readonly string[] } {
  const [rows, newRows] = [byKey(old), byKey(now)];
  const columns = columnsOf(old, now, languages);
  const shared = now.fields.map(({ name }) => name).filter((name) => !columns.added.includes(name));
  const differing = [...newRows].flatMap(([key, row]) => {
    const before = rows.get(key);
    if (before === undefined) return [];
    return shared.flatMap((column) => {
      const [one, other] = [before.cells[column] ?? null, row.cells[column] ?? null];
      return same(one, other) ? [] : [{ row: key, column, one, other }];
    });
  });
  const isNumber = ({ one, other }: (typeof differing)[number]): boolean => isQuantity(one) || isQuantity(other);
  const series: SeriesChange = {
    name: now.id,
    file: now.file,
    change: "changed",
    columns,
    rows: { added: missingFrom(newRows, rows), removed: missingFrom(rows, newRows) },
    cells: differing.length,
    words: differing
      .filter((cell) => !isNumber(cell))
      .map(({ row, column, one, other }) => ({ row, column, old: wordsOf(one), new: wordsOf(other) })),
  };
  const changed =
    series.cells +
    [...Object.values(columns), ...Object.values(series.rows)].reduce((all, { length }) => all + length, 0);
  return {
    series: changed === 0 ? null : series,
    cells: differing.filter(isNumber).map(({ row, column }) => `${now.id}[${row}].${column}`),
  };
}

const byKey = (series: Series): ReadonlyMap<string, Row> =>
  new Map(series.rows.map((row) => [rowKey(series, row), row] as const));

const missingFrom = (one: ReadonlyMap<string, Row>, other: ReadonlyMap<string, Row>): string[] =>
  [...one.keys()].filter((key) => !other.has(key));

function columnsOf(old: Series, now: Series, languages: readonly string[]): SeriesChange["columns"] {
  const said = ({ type, unit, title }: Field): string =>
    JSON.stringify([type, unit && unitText(unit), languages.map((tag) => wordsIn(title, tag))]);
  const before = new Map(old.fields.map((field) => [field.name, said(field)]));
  const after = new Map(now.fields.map((field) => [field.name, said(field)]));
  return {
    added: [...after.keys()].filter((name) => !before.has(name)),
    removed: [...before.keys()].filter((name) => !after.has(name)),
    changed: [...after.keys()].filter((name) => before.has(name) && before.get(name) !== after.get(name)),
  };
}

const wordsOf = (cell: Cell): string | null => (cell === null ? null : cellWords(cell));

function same(one: Cell, other: Cell): boolean {
  if (!isQuantity(one) || !isQuantity(other)) return one === other;
  return (
    one.value.eq(other.value) &&
    unitText(one.unit) === unitText(other.unit) &&
    one.hedge === other.hedge &&
    one.status === other.status &&
    one.lastDigit === other.lastDigit
  );
}
