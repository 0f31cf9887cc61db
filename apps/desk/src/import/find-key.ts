import type { PlannedColumn } from "./planned.ts";

export const isPlace = ({ type, cells }: PlannedColumn): boolean =>
  type === "string" && cells.length > 0 && cells.every((text) => /^[A-Z]{3}$/.test(text));

export const isPeriod = ({ type }: PlannedColumn): boolean => type === "year" || type === "date";

/** Whether some columns tell the rows apart. */
export function isKey(columns: readonly PlannedColumn[], names: readonly string[]): boolean {
  const chosen = names.map((name) => columns.find((column) => column.name === name)?.cells ?? []);
  const rows = columns[0]?.cells.length ?? 0;
  const seen = new Set(Array.from({ length: rows }, (_, at) => JSON.stringify(chosen.map((cells) => cells[at]))));
  return names.length > 0 && seen.size === rows;
}

/** The columns that tell the rows apart: place and period where there are both, else the fewest; null where none do. */
export function keyOf(columns: readonly PlannedColumn[]): readonly string[] | null {
  const full = columns.filter(({ cells, type }) => cells.every((text) => text !== "") && type !== "number");
  const periods = full.filter(isPeriod).map(({ name }) => name);
  const place = full.find(isPlace)?.name;
  const texts = full.filter(({ type }) => type === "string").map(({ name }) => name);
  const names = [...new Set([...(place === undefined ? [] : [place]), ...texts])];
  const candidates = [
    // One row a place may be chance: the next year of the table brings a second one.
    ...(place === undefined ? [] : periods.slice(0, 1).map((period) => [place, period])),
    ...periods.map((period) => [period]),
    ...names.map((name) => [name]),
    ...periods.flatMap((period) => names.map((name) => [name, period])),
    [...names, ...periods.slice(0, 1)],
  ];
  return candidates.find((key) => isKey(columns, key)) ?? null;
}

const periodNames = /^(year|period|date|time|month|il|ili|dovr|tarix|yil|annee|jahr|ano)$/;

/** The column of the period: the only one of years or dates, or the one that is called so; null where it is open. */
export function choosePeriod(columns: readonly PlannedColumn[]): string | null {
  const [first, ...others] = columns.filter(isPeriod);
  if (first === undefined) return "none";
  if (others.length === 0) return first.name;
  const called = [first, ...others].filter(({ name }) => periodNames.test(name));
  return called.length === 1 ? (called[0]?.name ?? null) : null;
}
