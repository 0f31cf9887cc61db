import type { PullFile } from "../brief/figures-schema.ts";
import { isQuantity } from "../evidence/evidence.ts";
import { formatQuantity } from "../language/format.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { shift } from "../quantity/shift.ts";
import { scalePowers } from "../quantity/stated.ts";
import { plain } from "../quantity/unit.ts";
import { type Composition, frameWord } from "./composition.ts";
import type { Pulled } from "./pull-rows.ts";

/** What each row prints at its mark, or null: only the rows that `text.at` names carry their value. */
export function printInChart(
  rows: readonly Pulled[],
  { text, divide }: PullFile,
  composition: Composition,
): readonly (string | null)[] {
  if (text === undefined) return rows.map(() => null);
  const chosen =
    text.at === "all"
      ? rows
      : rows.filter((row) => chooses(text.at as readonly (string | number)[], row, rows, text.of));
  return rows.map((row) => {
    const cell = row.fields[text.of];
    // Where all of a ranking are told, one without a number says so.
    if (cell === null && text.of === "x" && text.at === "all") return frameWord("no-data", composition);
    if (!isQuantity(cell) || !chosen.includes(row)) return null;
    return inScale(cell, divide?.[text.of], text.digits, composition);
  });
}

/** A value on an axis in millions is printed in millions, without its unit: the subtitle names both. */
export function inScale(
  quantity: Quantity,
  scale: keyof typeof scalePowers | undefined,
  digits: number | undefined,
  { language }: Composition,
): string {
  const options = { ...(digits === undefined ? {} : { digits }), status: "said" } as const;
  if (scale === undefined) return formatQuantity(quantity, language, { ...options, form: "short" }).plain;
  return formatQuantity(shift(quantity, -scalePowers[scale], plain), language, { ...options, form: "number" }).plain;
}

function chooses(at: readonly (string | number)[], row: Pulled, rows: readonly Pulled[], field: string): boolean {
  // "last" is the last of its own line or panel, not of all that the pull brings.
  const alike = rows.filter((other) => other.fields["place"] === row.fields["place"]);
  const known = alike.filter((other) => isQuantity(other.fields[field]));
  const values = known.map((other) => numberIn(other, field));
  const own = isQuantity(row.fields[field]) ? numberIn(row, field) : null;
  return at.some((wanted) => {
    if (wanted === "first") return row === known[0];
    if (wanted === "last") return row === known.at(-1);
    if (wanted === "maximum") return own === Math.max(...values);
    if (wanted === "minimum") return own === Math.min(...values);
    return String(row.fields["x"]) === String(wanted);
  });
}

function numberIn(row: Pulled, field: string): number {
  const cell = row.fields[field];
  return isQuantity(cell) ? cell.value.toNumber() : Number.NaN;
}
