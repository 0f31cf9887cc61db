import { chooseRows, textsOf } from "../../evidence/choose-rows.ts";
import { isQuantity, type Row, type Series } from "../../evidence/evidence.ts";
import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import type { Place } from "../../problem/problem.ts";
import type { Entry, List } from "../value.ts";
import { emptyCell, keyText, shortened } from "./cell.ts";

/** The part of the primary key that tells the period; null where none does. */
export function periodOf({ periodField, primaryKey, fields }: Series): string | null {
  if (periodField !== null && primaryKey.includes(periodField)) return periodField;
  return fields.find(({ name, type }) => type === "year" && primaryKey.includes(name))?.name ?? null;
}

/** The same where nothing can be done without one. Problem: `no-period`. */
export function periodNeeded(series: Series, place: Place): Outcome<string> {
  const period = periodOf(series);
  const hint = "its schema names one as period-field";
  return period === null ? refuse("no-period", `the rows of ${series.id} have no period`, place, hint) : good(period);
}

/** Rows of one place from one period to another, both included; `first` and `latest` are the ends of what there is. */
export interface Range {
  /** The keys without the period, in their order. */
  readonly keys: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly column: string;
}

/**
 * The cells of a range. Of years each must have a row and a number, of other periods the two ends; what is
 * missing goes to the list's gaps. Problems: `missing-row` for keys without any row, `wrong-arguments` for from after to.
 */
export function cellsOf(series: Series, period: string, range: Range, place: Place): Outcome<List> {
  const others = series.primaryKey.filter((name) => name !== period);
  const rows = new Map(
    chooseRows(series, { where: Object.fromEntries(others.map((name, at) => [name, range.keys[at] ?? ""])) })
      .map((row) => [keyText(row.cells[period]), row] as const)
      .sort(([a], [b]) => inTime(a, b)),
  );
  const all = [...rows.keys()];
  const [from, to] = [endOf(range.from, all), endOf(range.to, all)];
  if (from === undefined || to === undefined) return noRows(series, others, range.keys, place);
  if (inTime(from, to) > 0)
    return refuse("wrong-arguments", `${from} is after ${to}`, place, "write the earlier period first");
  const wanted = isYear(from) && isYear(to) ? years(from, to) : between(all, from, to);
  const entries: Entry[] = [];
  const gaps: string[] = [];
  const name = (key: string) =>
    series.primaryKey.map((field) => (field === period ? key : range.keys[others.indexOf(field)])).join(", ");
  for (const key of wanted) {
    const row = rows.get(key);
    const cell = row?.cells[range.column];
    if (isQuantity(cell)) entries.push({ period: key, quantity: cell });
    else gaps.push(gapText(series, row, range.column, name(key)));
  }
  return good({ text: `${series.id}[${name(`${from}..${to}`)}].${range.column}`, entries, gaps });
}

const gapText = (series: Series, row: Row | undefined, column: string, name: string): string =>
  row ? emptyCell(series, row, column) : `${series.id} has no row for ${name}`;

const endOf = (word: string, all: readonly string[]): string | undefined => {
  if (all.length === 0) return undefined;
  if (word === "first") return all[0];
  return word === "latest" ? all.at(-1) : word;
};

function noRows(series: Series, others: readonly string[], keys: readonly string[], place: Place): Outcome<never> {
  const hint = `its ${others.join(", ")}: ${shortened(textsOf(series, others))}`;
  return refuse("missing-row", `${series.id} has no row for ${keys.join(", ")}`, place, hint);
}

const isYear = (period: string): boolean => /^\d{4}$/.test(period);

/** Periods in time: ISO dates and years as text are in order already, other numbers are not. */
const inTime = (a: string, b: string): number =>
  /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : a < b ? -1 : Number(a > b);

const years = (from: string, to: string): readonly string[] =>
  Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => String(Number(from) + at).padStart(4, "0"));

const between = (all: readonly string[], from: string, to: string): readonly string[] =>
  [...new Set([from, ...all, to])].sort(inTime).filter((key) => inTime(from, key) <= 0 && inTime(key, to) <= 0);
