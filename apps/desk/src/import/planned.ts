import type { FoundTable } from "./find-table.ts";
import type { ReadColumn } from "./guess-column.ts";
import type { DateOrder } from "./read-date.ts";
import type { Decimal } from "./read-number.ts";

export interface TableGiven {
  readonly decimal?: Decimal;
  readonly dates?: DateOrder;
  readonly marks?: "leave-out";
  /** Words that stand for a missing value. */
  readonly missing?: readonly string[];
  /** `column=type`, `column=unit`, `column=factor`: several each. */
  readonly type?: readonly string[];
  readonly unit?: readonly string[];
  readonly scale?: readonly string[];
  readonly key?: string;
  /** The column that holds the period; `none` for none. The same of the place. */
  readonly period?: string;
  readonly place?: string;
}

export interface PlannedColumn extends ReadColumn {
  /** As the CSV and formulas call it. */
  readonly name: string;
  readonly title: string;
  readonly scale: string | null;
}

export interface PlannedTable {
  readonly columns: readonly PlannedColumn[];
  readonly key: readonly string[];
  readonly period: string | null;
  readonly place: string | null;
  readonly said: readonly string[];
}

/** What planning knows beside the table: the file's name for messages, and what is wrong with a unit, or null. */
export interface Planning {
  readonly table: FoundTable;
  readonly file: string;
  wrongUnit(unit: string): string | null;
}

/** `column=value` pairs, by column. */
export const pairs = (given: readonly string[] = []): ReadonlyMap<string, string> =>
  new Map(given.map((pair) => [pair.slice(0, pair.lastIndexOf("=")), pair.slice(pair.lastIndexOf("=") + 1)]));
