import { exact } from "@chancery/core";
import { cellName, type GridCell } from "./grid.ts";
import { type DateOrder, dateOrderOf, isWrittenDate, plainDate } from "./read-date.ts";
import { type Decimal, decimalOf, inBrackets, numberIn, plainNumber, whyOtherwise } from "./read-number.ts";

export const columnTypes = ["string", "integer", "number", "year", "date", "boolean"] as const;
export type ColumnType = (typeof columnTypes)[number];

/** One cell that is written otherwise than it stood. */
export interface Change {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

export interface ReadColumn {
  readonly type: ColumnType;
  readonly cells: readonly string[];
  readonly changes: readonly Change[];
  /** Cells that are not what the column holds. */
  readonly wrong: readonly PlacedText[];
  /** Numbers with a mark that points to a note: 12*. */
  readonly marked: readonly PlacedText[];
  /** A number or date that can be read in two ways, where nothing in the column tells: 1,234 or 3/4/2024. */
  readonly ambiguous: string | null;
  /** The unit that its cells name. */
  readonly unit: string | null;
}

/** How a column is to be read, where that was told. */
export interface Reading {
  readonly type?: ColumnType | undefined;
  readonly decimal?: Decimal | undefined;
  readonly dates?: DateOrder | undefined;
  /** Words that stand for a missing value, beside the usual ones. */
  readonly missing?: readonly string[] | undefined;
}

interface Placed extends GridCell {
  readonly row: number;
}

/** What became of a cell: a text, with why it is another; or null where it cannot be read. */
type Written = { readonly to: string; readonly why: string } | null;

/** Excel computes and shows no more digits; in the file the last ones tell how the computer keeps the number. */
const workbookDigits = 15;

const usualMissing = /^(\.\.+|…|n\/?a|na|nan|null|-|–|—|:|no data|not available|#n\/a)$/i;

/** Reads a column's cells as the type that they have in common. */
export function readColumn(cells: readonly Placed[], column: number, reading: Reading = {}): ReadColumn {
  const isMissing = (text: string): boolean => usualMissing.test(text) || (reading.missing ?? []).includes(text);
  const values = cells.map(({ text }) => text.trim()).filter((text) => text !== "" && !isMissing(text));
  const type = reading.type ?? guessType(cells, values);
  const numbers = values.map(numberIn).filter((each) => each !== null);
  const decimal = reading.decimal ?? decimalOf(numbers.map(({ digits }) => digits));
  const order = reading.dates ?? dateOrderOf(values);
  const currency = numbers.find((each) => each.currency !== null)?.currency ?? null;
  const asNumbers = type === "number" || type === "integer";
  const write = (bare: string, shown: GridCell["shown"]): Written => {
    if (type === "string") return { to: bare, why: "spaces around it" };
    if (isMissing(bare)) return { to: "", why: "stands for a missing value" };
    if (asNumbers) return writeNumber(bare, shown, decimal ?? "point", currency);
    if (type === "year") return writeYear(bare);
    return type === "date" ? writeDate(bare, order ?? "day-first") : writeBoolean(bare);
  };
  const changes: Change[] = [];
  const wrong: PlacedText[] = [];
  const written = cells.map(({ text, shown, row }) => {
    const place = cellName(row, column);
    const bare = text.trim();
    const found = bare === "" ? { to: "", why: "spaces alone: the value is missing" } : write(bare, shown);
    if (found === null) wrong.push({ place, text: bare });
    else if (found.to !== text) changes.push({ place, from: text, ...found });
    return found?.to ?? bare;
  });
  const marked =
    asNumbers || type === "year"
      ? cells.flatMap(({ text, row }) =>
          numberIn(text.trim())?.mark ? [{ place: cellName(row, column), text: text.trim() }] : [],
        )
      : [];
  const percent = cells.some(({ shown, text }) => shown === "percent" || /%\W*$/.test(text.trim()));
  const unit = asNumbers ? (percent ? "percent" : currency) : null;
  const open = asNumbers && decimal === undefined ? numbers.map(({ digits }) => digits).find(isDouble) : undefined;
  const openDate = type === "date" && order === undefined ? values.find(isWrittenDate) : undefined;
  return { type, cells: written, changes, wrong, marked, ambiguous: open ?? openDate ?? null, unit };
}

const isDouble = (digits: string): boolean => /^[+-]?\d{1,3}[.,]\d{3}$/.test(digits.trim());
const isYear = (text: string): boolean => /^(1[5-9]|20)\d\d$/.test(text);

/** What most of the cells are: the others are asked about, each by its place. */
function guessType(cells: readonly GridCell[], values: readonly string[]): ColumnType {
  if (values.length === 0) return "string";
  const most = (found: readonly string[]): boolean => found.length > 0 && found.length >= values.length * 0.5;
  const digits = values.flatMap((text) => numberIn(text)?.digits ?? []);
  if (most(digits) && digits.every(isYear) && values.some(isYear)) return "year";
  if (values.every((text) => /^\d{4}-\d{2}(-\d{2})?$/.test(text) || isWrittenDate(text))) return "date";
  if (values.every((text) => /^(true|false)$/i.test(text))) return "boolean";
  // 007 is a code: as a number it would be another.
  if (values.some((text) => /^0\d+$/.test(text))) return "string";
  const numbers = values.filter((text) => numberIn(text)?.letter === false || inBrackets(text));
  if (!most(numbers)) return "string";
  const whole = values.every((text) => /^[+-]?\d+$/.test(numberIn(text)?.digits ?? ""));
  return whole && cells.every(({ shown }) => shown !== "percent") ? "integer" : "number";
}

function writeNumber(bare: string, shown: GridCell["shown"], decimal: Decimal, currency: string | null): Written {
  const found = numberIn(bare);
  const number = found === null ? null : plainNumber(found.digits, decimal);
  if (found === null || number === null) return null;
  if (found.currency !== null && found.currency !== currency) return null;
  if (shown === "as-is" || shown === "date") return { to: number, why: whyOtherwise(bare, found) };
  const meant = exact(exact(number).toPrecision(workbookDigits));
  if (shown === "percent") return { to: meant.times(100).toFixed(), why: "is shown as per cent in the workbook" };
  return { to: meant.toFixed(), why: `a workbook's numbers mean ${workbookDigits} digits` };
}

function writeYear(bare: string): Written {
  const found = numberIn(bare);
  return found !== null && isYear(found.digits) ? { to: found.digits, why: whyOtherwise(bare, found) } : null;
}

function writeDate(bare: string, order: DateOrder): Written {
  if (!isWrittenDate(bare)) return { to: bare, why: "spaces around it" };
  const to = plainDate(bare, order);
  return to === null ? null : { to, why: `a date, ${order === "day-first" ? "day before month" : "month before day"}` };
}

const writeBoolean = (bare: string): Written =>
  /^(true|false)$/i.test(bare) ? { to: bare.toLowerCase(), why: "in small letters" } : null;
