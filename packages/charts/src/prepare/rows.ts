import type { Cell, Row } from "../fields.ts";
import type { Prepared } from "./preparation.ts";

export const rowsOf = (prepared: Prepared, set = "data"): readonly Row[] => prepared.data[set] ?? [];

export const withRows = (prepared: Prepared, rows: readonly Row[], set = "data"): Prepared => ({
  ...prepared,
  data: { ...prepared.data, [set]: rows },
});

export const withNames = (prepared: Prepared, names: Prepared["scope"]): Prepared => ({
  ...prepared,
  scope: { ...prepared.scope, ...names },
});

/** Each row of the set with further fields. */
export const addFields = (prepared: Prepared, fields: (row: Row, at: number) => Row, set = "data"): Prepared =>
  withRows(
    prepared,
    rowsOf(prepared, set).map((row, at) => ({ ...row, ...fields(row, at) })),
    set,
  );

export const numberOf = (cell: Cell | undefined): number | null => (typeof cell === "number" ? cell : null);

/** The cell's text, one entry a line; none for null. */
export const linesOf = (cell: Cell | undefined): readonly string[] => {
  if (cell === null || cell === undefined) return [];
  return typeof cell === "object" ? cell : [String(cell)];
};

/** Rows by the values of some fields, in the order of their first appearance. */
export function groupRows(rows: readonly Row[], by: readonly string[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((field) => row[field] ?? null));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}
