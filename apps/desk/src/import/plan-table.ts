import { AuthorMistake, error, type Problem } from "@chancery/core";
import type { FoundTable } from "./find-table.ts";
import { cellName } from "./grid.ts";
import { type ColumnType, type Decimal, type ReadColumn, readColumn } from "./guess-column.ts";

export interface TableGiven {
  readonly decimal?: Decimal;
  /** `column=type`, `column=unit`, `column=factor`: several each. */
  readonly type?: readonly string[];
  readonly unit?: readonly string[];
  readonly scale?: readonly string[];
  readonly key?: string;
}

export interface PlannedColumn extends ReadColumn {
  /** As the CSV and formulas call it. */
  readonly name: string;
  readonly title: string;
  readonly unit: string | null;
  readonly scale: string | null;
}

export interface PlannedTable {
  readonly columns: readonly PlannedColumn[];
  readonly key: readonly string[];
  readonly period: string | null;
  readonly place: string | null;
  readonly said: readonly string[];
}

/** Understands a table's columns. Throws AuthorMistake with all that only its author can tell. */
export function planTable(table: FoundTable, file: string, given: TableGiven): PlannedTable {
  const problems: Problem[] = [];
  const columns = table.header.map((_, at) => planColumn(table, at, file, given, problems));
  const twice = columns.filter(({ name }, at) => columns.findIndex((other) => other.name === name) < at);
  for (const { title, name } of twice) {
    const message = `two columns of ${file} would be called ${name}, one of them "${title}"`;
    problems.push(error("duplicate-column", message, null, "rename one of them in the file"));
  }
  const key = keyOf(columns, given.key);
  if (key === null) problems.push(noKey(columns, table, file));
  if (problems.length > 0) throw new AuthorMistake(problems);
  return {
    columns,
    key: key ?? [],
    period: columns.find(({ type }) => type === "year" || type === "date")?.name ?? null,
    place: columns.find(isPlace)?.name ?? null,
    said: columns
      .filter(({ name, title }) => name !== title)
      .map(({ name, title }) => `the column "${title}" is called ${name}`),
  };
}

function planColumn(
  table: FoundTable,
  at: number,
  file: string,
  given: TableGiven,
  problems: Problem[],
): PlannedColumn {
  const { name: title, column } = table.header[at] ?? { name: "", column: at };
  const name = columnName(title) || `column_${at + 1}`;
  const told = (options: readonly string[] | undefined): string | undefined =>
    pairs(options).get(name) ?? pairs(options).get(title);
  const cells = table.rows.map(({ cells, row }) => ({ text: "", shown: "as-is" as const, ...cells[column], row }));
  const read = readColumn(cells, column, given.decimal, told(given.type) as ColumnType | undefined);
  const report = (rule: string, message: string, hint: string): void =>
    void problems.push(error(rule, message, null, hint));
  if (read.ambiguous)
    report(
      "decimal-mark",
      `the column "${title}" of ${file} can be read in two ways: is 1,234 a thousand and more, or a little over one?`,
      "add --decimal point or --decimal comma: which mark is the decimal one?",
    );
  for (const { place, text } of read.wrong) {
    const hint = `mend it in the file, or keep the column as text: --type ${name}=string`;
    report("wrong-cell", `${place} of ${file} holds "${text}", which is not a number`, hint);
  }
  if (read.type !== "number" && read.type !== "integer") return { ...read, name, title, unit: null, scale: null };
  const unit = told(given.unit) ?? unitIn(title, read);
  if (unit === null) {
    const hint = `add --unit ${name}=USD, ${name}=percent or ${name}=countries`;
    report("missing-option", `the unit of the column "${title}" is not known`, hint);
  }
  return { ...read, name, title, unit, scale: told(given.scale) ?? scaleIn(title) };
}

const pairs = (given: readonly string[] = []): ReadonlyMap<string, string> =>
  new Map(given.map((pair) => [pair.slice(0, pair.lastIndexOf("=")), pair.slice(pair.lastIndexOf("=") + 1)]));

/** A name that formulas can use. */
const columnName = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("ə", "e")
    .replaceAll("ı", "i")
    .replaceAll("%", " percent ")
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");

const currencies: readonly (readonly [RegExp, string])[] = [
  [/\bUSD\b|US\$|\$|dollar/i, "USD"],
  [/\bEUR\b|€|euro/i, "EUR"],
  [/\bAZN\b|₼|manat/i, "AZN"],
  [/\bGBP\b|£/i, "GBP"],
];

function unitIn(title: string, { percent }: ReadColumn): string | null {
  if (percent || /%|\bper ?cent\b|\bpercent/i.test(title)) return "percent";
  return currencies.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

function scaleIn(title: string): string | null {
  if (/\b(million|mln|mn)\b/i.test(title)) return "1000000";
  if (/\b(billion|bln|bn)\b/i.test(title)) return "1000000000";
  return /\b(thousand|thousands)\b/i.test(title) ? "1000" : null;
}

const isPlace = ({ type, cells }: ReadColumn): boolean =>
  type === "string" && cells.length > 0 && cells.every((text) => /^[A-Z]{3}$/.test(text));

/** The fewest columns that tell the rows apart: places, then periods, then texts. */
function keyOf(columns: readonly PlannedColumn[], given: string | undefined): readonly string[] | null {
  if (given !== undefined) return given.split(",").map((name) => name.trim());
  const full = columns.filter(({ cells, type }) => cells.every((text) => text !== "") && type !== "number");
  const period = full.find(({ type }) => type === "year" || type === "date");
  const names = [full.find(isPlace), ...full.filter(({ type }) => type === "string")].filter(
    (column) => column !== undefined,
  );
  const candidates = [
    ...(period ? [[period]] : []),
    ...names.map((column) => [column]),
    ...(period ? names.map((column) => [column, period]) : []),
    [...new Set([...names, ...(period ? [period] : [])])],
  ];
  const rows = columns[0]?.cells.length ?? 0;
  const found = candidates.find((key) => {
    const seen = new Set(Array.from({ length: rows }, (_, at) => JSON.stringify(key.map(({ cells }) => cells[at]))));
    return key.length > 0 && seen.size === rows;
  });
  return found?.map(({ name }) => name) ?? null;
}

function noKey(columns: readonly PlannedColumn[], { rows }: FoundTable, file: string): Problem {
  const first = rows[0]?.row ?? 0;
  const message = `no columns of ${file} tell its rows apart (from ${cellName(first, 0)} on)`;
  return error(
    "missing-key",
    message,
    null,
    `name them: --key ${columns
      .slice(0, 2)
      .map(({ name }) => name)
      .join(",")}; rows that are the same stand there twice`,
  );
}
