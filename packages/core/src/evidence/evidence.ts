import type { Words } from "../files/words.ts";
import type { Place } from "../problem/problem.ts";
import type { Hedge, Quantity } from "../quantity/quantity.ts";
import type { Unit } from "../quantity/unit.ts";

/** All that the sources say. Metrics are computed from it; nothing in it is computed. */
export interface Evidence {
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly series: ReadonlyMap<string, Series>;
  /** What the parameters of a family of briefs stand for, by name: the keys AZE of `oda-given(country, 2023)`. */
  readonly parameters?: ReadonlyMap<string, string>;
  /**
   * Ids of sources, facts and series that have a mistake of their own, so that nobody calls them unknown.
   * A fact that is wrong in itself has its place, for the sentences that quote it no longer hold.
   */
  readonly broken: ReadonlyMap<string, Place | null>;
}

/** A document or data set with its provenance. */
export interface Source {
  readonly id: string;
  readonly title: Words;
  /** Empty where nobody is named. */
  readonly authors: readonly SourceAuthor[];
  readonly publisher: Words;
  /** ISO date, year-month or year; null when the source prints none. */
  readonly date: string | null;
  /** Null: no address is known. An address is never made up. */
  readonly address: string | null;
  readonly licence: Words;
  /** When it was read; null when nobody noted it. */
  readonly retrieved: string | null;
  /** After how many months it should be looked at again; null when nobody said. */
  readonly checkEvery: number | null;
  readonly retrievedFrom: string | null;
  readonly indicator: string | null;
  /** A: a publisher's data file, cross-checked; B: a publisher's sentences or tables; C: press and agency statements. */
  readonly grade: "A" | "B" | "C" | null;
  readonly kind: "dataset" | "report" | "web" | "press" | "compiled";
  readonly attribution: Words | null;
  readonly notes: string | null;
  /** The source in which this one is named, when it is known only through that. */
  readonly citedBy: string | null;
  /** Where the source says that it is a made-up example; null for a real one. */
  readonly madeUp: Place | null;
  readonly place: Place;
}

/** A person is cited by the last name, an institution by the whole one. */
export interface SourceAuthor {
  readonly name: Words;
  readonly institution: boolean;
}

/** One statement by one source. */
export interface Fact {
  readonly id: string;
  readonly source: string;
  readonly label: Words;
  readonly content: FactContent;
  readonly period: string | null;
  readonly where: string | null;
  readonly asStated: Words | null;
  readonly saidBy: string | null;
  /** The page that states it, when it is not the source's own address. */
  readonly address: string | null;
  readonly note: string | null;
  readonly sameAs: string | null;
  readonly place: Place;
}

export type FactContent =
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  | { readonly kind: "event"; readonly date: string }
  | { readonly kind: "places"; readonly places: readonly string[]; readonly complete: boolean }
  | { readonly kind: "statement"; readonly text: Words }
  | { readonly kind: "missing"; readonly why: Words; readonly unit: Unit; readonly hedge: Hedge };

/** A table by one source. */
export interface Series {
  readonly id: string;
  readonly source: string;
  readonly label: Words;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly placeField: string | null;
  readonly periodField: string | null;
  readonly rows: readonly Row[];
  /** The CSV file, for messages. */
  readonly file: string;
  /** Its schema and the header of its table, as they are written. */
  readonly written: string;
}

/** Columns whose values stand in columns of another table, or of the same one: each pair at the same number. */
export interface ForeignKey {
  readonly fields: readonly string[];
  /** The id of the series referred to; null for the table itself. */
  readonly table: string | null;
  readonly columns: readonly string[];
  /** Where the schema names the table, or one of the columns. */
  at(part: "table" | "columns", index?: number): Place;
}

export type FieldType = "string" | "integer" | "number" | "year" | "date" | "boolean";

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly title: Words;
  /** For numbers and integers; null for the rest. */
  readonly unit: Unit | null;
}

/** A number is a quantity; a year is a number without a unit; null is a missing value. */
export type Cell = string | number | boolean | Quantity | null;

export interface Row {
  readonly cells: Readonly<Record<string, Cell>>;
  /** As it stands in the file; its cells are read from this alone. */
  readonly written: string;
  /** The line that it begins on. */
  readonly line: number;
  at(column: string): Place;
}

export const isQuantity = (cell: Cell | undefined): cell is Quantity => typeof cell === "object" && cell !== null;

/** A cell as plain text, the same for the same value: "5" for a quantity written 5.0. */
export const cellText = (cell: Cell | undefined): string => (isQuantity(cell) ? cell.value.toFixed() : String(cell));
