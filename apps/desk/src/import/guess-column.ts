import { exact } from "@chancery/core";
import { cellName, type GridCell } from "./grid.ts";

export type ColumnType = "year" | "date" | "integer" | "number" | "boolean" | "string";
export type Decimal = "point" | "comma";

/** One cell that is written otherwise than it stood. */
export interface Change {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

export interface ReadColumn {
  readonly type: ColumnType;
  readonly cells: readonly string[];
  readonly changes: readonly Change[];
  /** Cells that are no numbers in a column of numbers. */
  readonly wrong: readonly { readonly place: string; readonly text: string }[];
  /** Whether "1,234" may be a thousand and more or a little over one, and nothing in the column tells. */
  readonly ambiguous: boolean;
  readonly percent: boolean;
}

const missing = /^(\.\.+|…|n\/?a|na|nan|null|-|–|—|:|no data|not available|#n\/a)$/i;
const numeric = /^[+-−]?[\d.,\s\u00a0\u2009\u202f'’]*\d(?:[.,]\d*)?(?:[eE][+-]?\d{1,2})? ?%?$/;

interface Placed extends GridCell {
  readonly row: number;
}

/** Reads a column's cells as the type that they have in common; `decimal` says which mark is the decimal one. */
export function readColumn(
  cells: readonly Placed[],
  column: number,
  decimal: Decimal | undefined,
  type?: ColumnType,
): ReadColumn {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== "");
  const values = texts.filter((text) => !missing.test(text));
  const numbers = values.filter((text) => numeric.test(text));
  const guessed = type ?? guessType(cells, values, numbers);
  const mark = decimal ?? markIn(numbers);
  const changes: Change[] = [];
  const wrong: { place: string; text: string }[] = [];
  const asNumbers = guessed === "number" || guessed === "integer";
  const written = cells.map(({ text, shown, row }) => {
    const place = cellName(row, column);
    const note = (to: string, why: string): string => {
      if (to !== text) changes.push({ place, from: text, to, why });
      return to;
    };
    const bare = text.trim();
    if (bare === "") return note("", "spaces alone: the value is missing");
    if (!asNumbers) return note(bare, shown === "date" ? "a date" : "spaces around it");
    if (missing.test(bare)) return note("", "stands for a missing value");
    const number = toNumber(bare, mark ?? "point");
    if (number === null) {
      wrong.push({ place, text: bare });
      return bare;
    }
    if (shown === "percent") return note(exact(number).times(100).toFixed(), "is shown as per cent in the workbook");
    return note(number, whyChanged(bare));
  });
  const ambiguous =
    asNumbers && mark === undefined && numbers.some((text) => /^[+-]?\d{1,3}[.,]\d{3}$/.test(text.trim()));
  const percent = asNumbers && cells.some(({ shown, text }) => shown === "percent" || /%$/.test(text.trim()));
  return { type: guessed, cells: written, changes, wrong, ambiguous, percent };
}

function guessType(cells: readonly GridCell[], values: readonly string[], numbers: readonly string[]): ColumnType {
  if (values.length === 0) return "string";
  if (values.every((text) => /^(1[5-9]|20)\d\d$/.test(text))) return "year";
  if (values.every((text) => /^\d{4}-\d{2}(-\d{2})?$/.test(text))) return "date";
  if (values.every((text) => /^(true|false)$/i.test(text))) return "boolean";
  if (numbers.length === 0 || numbers.length < values.length * 0.6) return "string";
  const whole = values.every((text) => /^[+-]?\d+$/.test(text)) && cells.every(({ shown }) => shown !== "percent");
  return whole ? "integer" : "number";
}

/** Which mark the numbers of a column show to be the decimal one; undefined where none does. */
function markIn(numbers: readonly string[]): Decimal | undefined {
  for (const text of numbers.map((number) => number.replaceAll(/[^\d.,]/g, ""))) {
    const [last = ""] = /[.,](?=[^.,]*$)/.exec(text) ?? [];
    if (last === "") continue;
    const other = last === "." ? "," : ".";
    const after = text.length - text.lastIndexOf(last) - 1;
    const times = text.split(last).length - 1;
    if (text.includes(other)) return last === "," ? "comma" : "point";
    if (times > 1) return last === "," ? "point" : "comma";
    if (after !== 3 || text.startsWith(`0${last}`) || text.indexOf(last) > 3) return last === "," ? "comma" : "point";
  }
  return undefined;
}

/** The number with a decimal point and nothing between its digits; null where it is none. */
function toNumber(text: string, decimal: Decimal): string | null {
  const [mark, group] = decimal === "point" ? [".", ","] : [",", "."];
  const bare = text
    .replace(/ ?%$/, "")
    .replace("−", "-")
    .replaceAll(/[\s\u00a0\u2009\u202f'’]/g, "");
  const [whole = "", ...more] = bare.replaceAll(group, "\u0000").split(mark);
  const grouped = /^[+-]?\d{1,3}(\u0000\d{3})+$/.test(whole) || /^[+-]?\d*$/.test(whole);
  if (!grouped || more.length > 1) return null;
  const number = [whole.replaceAll("\u0000", ""), ...more].join(".");
  return /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/.test(number) ? number : null;
}

function whyChanged(text: string): string {
  if (/%$/.test(text)) return "the % goes into the unit";
  if (/[\s\u00a0\u2009\u202f'’]/.test(text)) return "marks between groups of digits, or a decimal comma";
  return /[.,]/.test(text) ? "a decimal point, and nothing between groups of digits" : "spaces around it";
}
